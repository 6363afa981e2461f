package dev.lastword.bench;

/** Which rules hold, for engines that call back. */
public final class Mask {

  private int bits;

  public void set(int rule) {
    bits |= 1 << rule;
  }

  int take() {
    int taken = bits;
    bits = 0;
    return taken;
  }
}
