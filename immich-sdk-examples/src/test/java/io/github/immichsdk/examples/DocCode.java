package io.github.immichsdk.examples;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The pages with their Java, and the compiled code of this module and of tests/consumers, in which that Java stands. */
final class DocCode {

    static final Path ROOT = Path.of(System.getProperty("immich.root"));

    private static final Pattern JAVA = Pattern.compile("(?ms)^```java\\n(.*?)^```");
    private static final Pattern KOTLIN = Pattern.compile("(?ms)^```kotlin\\n(.*?)^```");
    static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Set<String> RUN_BY_A_FRAMEWORK =
            Set.of("Test", "ParameterizedTest", "BeforeEach", "AfterEach", "Bean");

    /**
     * A method of compiled code.
     *
     * @param type the simple name of its source file
     * @param owner the simple name of its class
     * @param name its name
     * @param text its source with the annotations, without indentation
     * @param runs whether a framework or the JVM calls it
     * @param overrides whether it overrides another, so that it may run where its class is constructed
     * @param calls the names of what it calls, with and without the name of the type before them; {@code new} before a class
     */
    private record Method(
            String type, String owner, String name, String text, boolean runs, boolean overrides, Set<String> calls) {

        boolean calls(Method other) {
            return calls.contains(other.type + "." + other.name)
                    || type.equals(other.type) && calls.contains(other.name)
                    || calls.contains("new " + other.owner) && (other.overrides || other.name.equals("<init>"));
        }
    }

    private final String text;
    private final List<Method> run;

    private DocCode(String text, List<Method> run) {
        this.text = text;
        this.run = run;
    }

    static DocCode read() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(Path.of("src"), ROOT.resolve("tests/consumers"))) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(path -> path.toString().endsWith(".java")).sorted().forEach(files::add);
            }
        }
        StringBuilder text = new StringBuilder();
        List<Path> all = new ArrayList<>(files);
        all.add(ROOT.resolve("tests/consumers/kotlin/src/main/kotlin/consumer/Main.kt"));
        for (Path file : all) {
            text.append(withoutIndent(Files.readString(file)));
        }
        return new DocCode(text.toString(), whatRuns(methods(files)));
    }

    /** {@return whether a block stands in compiled code} */
    boolean compiles(String block) {
        return text.contains(withoutIndent(block));
    }

    /** {@return whether a block stands in a method that the build runs, or stands in compiled code and has such a method} */
    boolean runs(String block) {
        String wanted = withoutIndent(block);
        return run.stream().anyMatch(method -> method.text().contains(wanted))
                || compiles(block) && run.stream().anyMatch(method -> wanted.contains(method.text()));
    }

    /** {@return all pages, by their paths from the root} */
    static List<String> pages() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
            Stream<String> names = docs.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> "docs/" + name);
            return Stream.concat(Stream.of("README.md"), names.sorted()).toList();
        }
    }

    /** {@return the blocks of Java in a text} */
    static List<String> blocks(String markdown) {
        return JAVA.matcher(markdown).results().map(match -> match.group(1)).toList();
    }

    /** {@return the blocks of Kotlin in a text} */
    static List<String> kotlin(String markdown) {
        return KOTLIN.matcher(markdown).results().map(match -> match.group(1)).toList();
    }

    /** {@return the anchors of the headings of a page, as GitHub makes them} */
    static List<String> anchors(String markdown) {
        Map<String, Integer> seen = new HashMap<>();
        return HEADING.matcher(FENCE.matcher(markdown).replaceAll(""))
                .results()
                .map(match -> anchor(match.group(1)))
                .map(anchor -> {
                    int before = seen.merge(anchor, 1, Integer::sum) - 1;
                    return before == 0 ? anchor : anchor + "-" + before;
                })
                .toList();
    }

    /** {@return the text between the heading with an anchor and the next heading; empty if there is no such heading} */
    static String section(String markdown, String anchor) {
        List<MatchResult> headings = HEADING.matcher(markdown).results().toList();
        for (int i = 0; i < headings.size(); i++) {
            if (anchor(headings.get(i).group(1)).equals(anchor)) {
                int end = i + 1 < headings.size() ? headings.get(i + 1).start() : markdown.length();
                return markdown.substring(headings.get(i).end(), end);
            }
        }
        return "";
    }

    private static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Follows the calls from those methods that a framework or the JVM runs. */
    private static List<Method> whatRuns(List<Method> methods) {
        List<Method> run = new ArrayList<>(methods.stream().filter(Method::runs).toList());
        List<Method> others = new ArrayList<>(
                methods.stream().filter(method -> !method.runs()).toList());
        for (int i = 0; i < run.size(); i++) {
            Method caller = run.get(i);
            List<Method> called = others.stream().filter(caller::calls).toList();
            run.addAll(called);
            others.removeAll(called);
        }
        return run;
    }

    private static List<Method> methods(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Method> methods = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodScanner(unit, positions, methods).scan(unit, null);
            }
        }
        return methods;
    }

    private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods;
        private final String type;
        private final String source;
        private boolean nested;
        private String owner = "";

        MethodScanner(CompilationUnitTree unit, SourcePositions positions, List<Method> methods) throws IOException {
            this.unit = unit;
            this.positions = positions;
            this.methods = methods;
            this.type = Path.of(unit.getSourceFile().toUri())
                    .getFileName()
                    .toString()
                    .replace(".java", "");
            this.source = unit.getSourceFile().getCharContent(true).toString();
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            boolean outerNested = nested;
            String outer = owner;
            nested = annotated(type.getModifiers(), Set.of("Nested"));
            owner = type.getSimpleName().toString();
            super.visitClass(type, unused);
            nested = outerNested;
            owner = outer;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            Set<String> calls = new HashSet<>();
            new CallScanner(calls).scan(method.getBody(), null);
            boolean overrides = annotated(method.getModifiers(), Set.of("Override"));
            boolean runs = annotated(method.getModifiers(), RUN_BY_A_FRAMEWORK)
                    || method.getName().contentEquals("main")
                    // the tests that a nested class inherits call what it overrides
                    || nested && overrides;
            String text = source.substring(
                    (int) positions.getStartPosition(unit, method), (int) positions.getEndPosition(unit, method));
            methods.add(
                    new Method(type, owner, method.getName().toString(), withoutIndent(text), runs, overrides, calls));
            return super.visitMethod(method, unused);
        }

        private static boolean annotated(ModifiersTree modifiers, Set<String> with) {
            return modifiers.getAnnotations().stream()
                    .map(AnnotationTree::getAnnotationType)
                    .anyMatch(annotation -> with.contains(annotation.toString()));
        }
    }

    private static final class CallScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        private final Set<String> calls;

        CallScanner(Set<String> calls) {
            this.calls = calls;
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
            Tree called = call.getMethodSelect();
            calls.add(called.toString());
            if (called instanceof MemberSelectTree member
                    && member.getExpression().toString().equals("this")) {
                calls.add(member.getIdentifier().toString());
            }
            return super.visitMethodInvocation(call, unused);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
            calls.add("new " + made.getIdentifier());
            return super.visitNewClass(made, unused);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
            String owner = reference.getQualifierExpression().toString();
            calls.add(owner.equals("this") ? reference.getName().toString() : owner + "." + reference.getName());
            return super.visitMemberReference(reference, unused);
        }
    }
}
