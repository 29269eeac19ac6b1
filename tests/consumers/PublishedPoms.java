import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Checks the POMs in a repository of the published modules as a tool reads them that knows no Maven build, such as Gradle:
 * java PublishedPoms.java REPOSITORY VERSION MODULE,MODULE...
 */
public class PublishedPoms {

    private static final String BOM = "immich-sdk-bom";

    private final String version;
    private final Set<String> modules;
    private final List<String> wrong = new ArrayList<>();

    PublishedPoms(String version, Set<String> modules) {
        this.version = version;
        this.modules = modules;
    }

    public static void main(String[] args) throws Exception {
        PublishedPoms poms = new PublishedPoms(args[1], new TreeSet<>(List.of(args[2].split(","))));
        Path group = Path.of(args[0], "io", "github", "immichsdk");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(group)) {
            for (Path pom : files.filter(file -> file.toString().endsWith(".pom")).toList()) {
                found.add(poms.check(pom));
            }
        }
        poms.expect(found.equals(poms.modules), "published: expected " + poms.modules + ", found " + found);
        poms.wrong.forEach(System.out::println);
        System.exit(poms.wrong.isEmpty() ? 0 : 1);
    }

    private String check(Path file) throws Exception {
        String text = Files.readString(file);
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new File(file.toString()))
                .getDocumentElement();
        String name = text(pom, "artifactId");
        expect(!text.contains("${"), name + ": has an unresolved property");
        expect(child(pom, "parent") == null, name + ": names a parent, which is not published");
        expect(child(pom, "properties") == null, name + ": carries properties of the build");
        expect(version.equals(text(pom, "version")), name + ": has no plain version " + version);
        for (String must : List.of("name", "description", "url", "licenses", "developers", "scm")) {
            expect(child(pom, must) != null, name + ": has no " + must + ", which Maven Central asks for");
        }
        if (name.equals(BOM)) {
            bom(pom);
        } else {
            Set<String> brought = dependencies(name, pom);
            billOfMaterials(name, file.getParent(), brought);
        }
        return name;
    }

    /** The bill of materials lists at least what the POM brings. */
    private void billOfMaterials(String name, Path folder, Set<String> brought) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            Path bill = files.filter(file -> file.toString().endsWith("-cyclonedx.json"))
                    .findFirst()
                    .orElse(null);
            expect(bill != null, name + ": has no bill of materials");
            if (bill != null) {
                String text = Files.readString(bill);
                for (String one : brought) {
                    expect(text.contains("\"" + one + "\""), name + ": the bill of materials lacks " + one);
                }
            }
        }
    }

    private void bom(Element pom) {
        expect("pom".equals(text(pom, "packaging")), BOM + ": is not of packaging pom");
        expect(child(pom, "dependencies") == null, BOM + ": brings dependencies of its own");
        Set<String> managed = new TreeSet<>();
        for (Element one : children(child(child(pom, "dependencyManagement"), "dependencies"))) {
            managed.add(text(one, "artifactId"));
            expect(version.equals(text(one, "version")), BOM + ": another version of " + text(one, "artifactId"));
        }
        Set<String> jars = new TreeSet<>(modules);
        jars.remove(BOM);
        expect(managed.equals(jars), BOM + ": manages " + managed);
    }

    private Set<String> dependencies(String name, Element pom) {
        expect(child(pom, "dependencyManagement") == null, name + ": manages versions, which only Maven honours");
        Set<String> compile = new TreeSet<>();
        for (Element one : children(child(pom, "dependencies"))) {
            String what = text(one, "groupId") + ":" + text(one, "artifactId");
            String scope = text(one, "scope");
            boolean optional = "true".equals(text(one, "optional"));
            expect(text(one, "version") != null, name + ": no version of " + what);
            boolean visible = what.matches("(io\\.github\\.immichsdk|org\\.jspecify|org\\.junit\\.jupiter):.*");
            expect((visible ? "compile" : "runtime").equals(scope), name + ": " + what + " has the scope " + scope);
            expect(
                    !what.matches("(tools\\.jackson|com\\.fasterxml).*") || what.equals("tools.jackson.core:jackson-core"),
                    name + ": depends on " + what);
            expect(!what.startsWith("org.junit") || optional, name + ": " + what + " is not optional");
            if (!optional) {
                compile.add(text(one, "artifactId"));
            }
        }
        expect(
                name.equals("immich-sdk-core") ? compile.contains("jackson-core") : compile.contains("immich-sdk-core"),
                name + ": does not bring what it needs, only " + compile);
        return compile;
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    private static Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(one -> one.getTagName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static String text(Element parent, String name) {
        Element child = child(parent, name);
        return child == null ? null : child.getTextContent().strip();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node one = parent == null ? null : parent.getFirstChild(); one != null; one = one.getNextSibling()) {
            if (one instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
