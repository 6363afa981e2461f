package dev.lastword.cli.history;

import dev.lastword.api.ImportDocument;
import dev.lastword.api.ImportList;
import dev.lastword.cli.screen.Answer;
import dev.lastword.cli.screen.Page;
import dev.lastword.cli.screen.Table;

/** Imports as they are now. */
record ShownImports(ImportList list) implements Answer {

  @Override
  public Object json() {
    return list;
  }

  @Override
  public void print(Page page) {
    var table = new Table().row("import", "lines", "uploaded by", "at", "signed by");
    for (ImportDocument one : list.imports()) {
      Object signed = one.signedBy() == null ? "nobody yet" : one.signedBy();
      table.row(one.id(), one.lines(), one.by(), one.at(), signed);
    }
    table.print(page);
    if (list.imports().stream().anyMatch(one -> one.signedBy() == null)) {
      page.line("What nobody has signed does not count: lastword history sign ID");
    }
  }
}
