package org.jobwright.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Which templates a method of a class names, itself or through the methods and constants of the same source. */
final class TemplatesOfMethods extends TreeScanner<Void, String> {

    private static final String CALL = "()";

    /** What each method and each constant contains: names and templates. */
    private final Map<String, Set<String>> mentioned = new HashMap<>();

    private TemplatesOfMethods() {}

    static TemplatesOfMethods in(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        TemplatesOfMethods found = new TemplatesOfMethods();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(source));
            for (CompilationUnitTree unit : task.parse()) {
                found.scan(unit, "");
            }
        }
        return found;
    }

    Set<String> of(String method) {
        Set<String> templates = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(method + CALL));
        while (!next.isEmpty()) {
            String name = next.remove();
            if (name.endsWith(".jte")) {
                templates.add(name);
            } else if (seen.add(name)) {
                next.addAll(mentioned.getOrDefault(name, Set.of()));
            }
        }
        return templates;
    }

    @Override
    public Void visitMethod(MethodTree method, String within) {
        return super.visitMethod(method, method.getName() + CALL);
    }

    @Override
    public Void visitVariable(VariableTree variable, String within) {
        return super.visitVariable(
                variable, within.isEmpty() ? variable.getName().toString() : within);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, String within) {
        if (call.getMethodSelect() instanceof IdentifierTree method) {
            mention(within, method.getName() + CALL);
        }
        return super.visitMethodInvocation(call, within);
    }

    @Override
    public Void visitIdentifier(IdentifierTree identifier, String within) {
        mention(within, identifier.getName().toString());
        return super.visitIdentifier(identifier, within);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, String within) {
        mention(within, reference.getName() + CALL);
        return super.visitMemberReference(reference, within);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, String within) {
        if (literal.getValue() instanceof String text && text.endsWith(".jte")) {
            mention(within, text);
        }
        return super.visitLiteral(literal, within);
    }

    private void mention(String within, String what) {
        mentioned.computeIfAbsent(within, name -> new HashSet<>()).add(what);
    }
}
