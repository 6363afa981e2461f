package dev.lastword.policy.text;

import java.util.List;

/**
 * Alphabets that look like ours and that no table of Unicode gives: what generators of fancy
 * letters write, and the borrowed letters of shop signs. Chosen by us, by eye.
 */
final class LookAlikes {

  /** From a to z; a blank where an alphabet has nothing of its own. */
  static final List<String> ALPHABETS =
      List.of(
          "ᗩᗷᑕᗪᗴᖴᘜᕼᓰᒍ ᒪᗰᑎ ᑭᑫᖇᔕ ᑌᐯᗯ᙭ ᘔ",
          "ᎯᏰᏨᎠᎬᎰᎶᏂᎥᏠᏦᏝᎷᏁᎾᎮ ᏒᏕᏖᏬᏉᏇᎲᎩᏃ",
          "卂乃匚刀乇下厶卄工丁长乚从几口尸㔿尺丂丅凵 山乂丫乙",
          "           ㄥ爪  卩   ㄒㄩ     ",
          "ค๒ς๔є ﻮђเ к ๓ภ๏ק гร ยשฬאץ ",
          "₳฿₵  ₣₲   ₭ ₥₦ ₱  ₴₮  ₩Ӿ  ",
          "αβ ∂ ƒ нι  ℓмησρ яѕтυνωχу ",
          "   δε     κ μ            ζ",
          "дь  э  ћ     и      ц шжч ",
          " б           п  ԛ   џ щ ү ",
          " ҍ ժҽ ցհ  ҟ  ղօքզ  էմ   վ ",
          "  ɔ ɛɟɣɦɩ    ŋɵ  ɾʃ  ʋ   ʒ");

  private LookAlikes() {}
}
