package dev.lastword.e2e;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * How long a method is: the lines from its opening to its closing brace, both included, as the
 * compiler's own parser finds them. Initialisers count as methods.
 *
 * @param place file, line and name
 */
record MethodLength(String place, long lines) {

  /** Those of all methods in these files. */
  static List<MethodLength> of(List<Repository.TextFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var task =
        (JavacTask)
            compiler.getTask(
                null, null, null, null, null, files.stream().map(Source::new).toList());
    var found = new ArrayList<MethodLength>();
    try {
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> new Measure(unit, positions, found).scan(unit, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(found);
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(Repository.TextFile file) {
      super(URI.create("source:///" + file.path()), JavaFileObject.Kind.SOURCE);
      text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Measure extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<MethodLength> found;

    Measure(CompilationUnitTree unit, SourcePositions positions, List<MethodLength> found) {
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        add(method.getName().toString(), method.getBody());
      }
      return super.visitMethod(method, null);
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
      for (Tree member : type.getMembers()) {
        if (member instanceof BlockTree initialiser) {
          add("initialiser of " + type.getSimpleName(), initialiser);
        }
      }
      return super.visitClass(type, null);
    }

    private void add(String name, BlockTree body) {
      long first = line(positions.getStartPosition(unit, body));
      long last = line(positions.getEndPosition(unit, body) - 1);
      String file = unit.getSourceFile().toUri().getPath().substring(1);
      found.add(new MethodLength(file + ":" + first + " " + name, last - first + 1));
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
