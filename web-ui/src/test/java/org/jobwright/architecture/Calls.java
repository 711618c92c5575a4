package org.jobwright.architecture;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Calls of methods in the sources of the product, by name and first argument. */
record Calls(List<Call> all) {

    private static final Pattern CONSTANT_NAME = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final List<String> MODULES = List.of("domain", "services", "demo", "web-ui", "server");

    /**
     * @param on the receiver of the call, as written
     * @param argument the first argument
     */
    record Call(String file, String on, String method, ExpressionTree argument) {

        /** Whether it consists of literals and constants only. */
        boolean isConstant() {
            return Calls.isConstant(argument);
        }

        /** Whether it is called on a constant, such as a compiled pattern. */
        boolean isOnConstant() {
            return CONSTANT_NAME.matcher(on).matches();
        }

        /** The text of an argument that consists of literals only; empty for any other. */
        Optional<String> text() {
            return Calls.text(argument);
        }

        @Override
        public String toString() {
            return file + ": " + method + "(" + argument + ")";
        }
    }

    /** The calls of these methods in all modules. */
    static Calls of(Path root, Set<String> methods) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Call> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources(root)));
            for (CompilationUnitTree unit : task.parse()) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                unit.accept(new Scanner(file, methods, found), null);
            }
        }
        return new Calls(found);
    }

    private static List<Path> sources(Path root) {
        return MODULES.stream()
                .map(module -> root.resolve(module).resolve("src/main/java"))
                .flatMap(Calls::javaFiles)
                .toList();
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isConstant(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> true;
            case MethodInvocationTree quote ->
                quote.getMethodSelect().toString().equals("Pattern.quote");
            case ParenthesizedTree inner -> isConstant(inner.getExpression());
            case BinaryTree sum -> isConstant(sum.getLeftOperand()) && isConstant(sum.getRightOperand());
            case ConditionalExpressionTree choice ->
                isConstant(choice.getTrueExpression()) && isConstant(choice.getFalseExpression());
            case IdentifierTree name -> CONSTANT_NAME.matcher(name.getName()).matches();
            case MemberSelectTree name ->
                CONSTANT_NAME.matcher(name.getIdentifier()).matches();
            default -> false;
        };
    }

    private static Optional<String> text(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> text(inner.getExpression());
            case BinaryTree sum ->
                text(sum.getLeftOperand())
                        .flatMap(left -> text(sum.getRightOperand()).map(left::concat));
            default -> Optional.empty();
        };
    }

    private static final class Scanner extends TreeScanner<Void, Void> {

        private final String file;
        private final Set<String> methods;
        private final List<Call> found;

        Scanner(String file, Set<String> methods, List<Call> found) {
            this.file = file;
            this.methods = methods;
            this.found = found;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void ignored) {
            if (!call.getArguments().isEmpty() && call.getMethodSelect() instanceof MemberSelectTree select) {
                String method = select.getIdentifier().toString();
                if (methods.contains(method)) {
                    found.add(new Call(
                            file,
                            select.getExpression().toString(),
                            method,
                            call.getArguments().getFirst()));
                }
            }
            return super.visitMethodInvocation(call, null);
        }
    }
}
