import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Checks a bundle for Maven Central by its published requirements: each module has its POM and, unless it is a BOM, its classes,
 * sources and Javadoc; each file has a signature and right checksums; no version is a snapshot; the POM has what Central asks for.
 * Beyond that: module descriptors, licences, metadata for native images, bills of materials, and links between the Javadocs.
 * Unpacks the files, so that the signatures can be verified: java CentralBundle.java ZIP VERSION MODULE,... FOLDER
 */
public class CentralBundle {

    private static final String GROUP = "io/github/immichsdk/";
    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");

    /** What Central asks for, and what each field must be; fields of a list are fields of each of its elements. */
    private static final Map<String, String> POM_FIELDS = Map.ofEntries(
            Map.entry("modelVersion", "4\\.0\\.0"),
            Map.entry("groupId", "io\\.github\\.immichsdk"),
            Map.entry("name", ".+"),
            Map.entry("description", ".{20,}"),
            Map.entry("url", "https://github\\.com/immichsdk/immich-sdk-java"),
            Map.entry("licenses/license/name", "Apache-2\\.0"),
            Map.entry("licenses/license/url", "https://www\\.apache\\.org/licenses/LICENSE-2\\.0\\.txt"),
            Map.entry("developers/developer/name", ".+"),
            Map.entry("developers/developer/url", "https://github\\.com/immichsdk/.*"),
            Map.entry("scm/connection", "scm:git:https://github\\.com/immichsdk/immich-sdk-java\\.git"),
            Map.entry("scm/developerConnection", "scm:git:https://github\\.com/immichsdk/immich-sdk-java\\.git"),
            Map.entry("scm/url", "https://github\\.com/immichsdk/immich-sdk-java"));

    /** The modules that read records from JSON, by reflection. */
    private static final List<String> RECORDS = List.of(
            "immich-sdk-core", "immich-sdk-oauth", "immich-sdk-sync", "immich-sdk-admin", "immich-sdk-stacking");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        CentralBundle bundle = new CentralBundle();
        bundle.read(Path.of(args[0]), Path.of(args[3]));
        bundle.check(args[1], List.of(args[2].split(",")));
        bundle.wrong.forEach(System.out::println);
        System.exit(bundle.wrong.isEmpty() ? 0 : 1);
    }

    private void read(Path zip, Path folder) throws IOException {
        try (ZipFile in = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = in.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.isDirectory()) {
                    continue;
                }
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("outside the bundle: " + entry.getName());
                }
                Files.createDirectories(target.getParent());
                try (InputStream data = in.getInputStream(entry)) {
                    byte[] bytes = data.readAllBytes();
                    files.put(entry.getName(), bytes);
                    Files.write(target, bytes);
                }
            }
        }
    }

    private void check(String version, List<String> modules) throws Exception {
        expect(!version.endsWith("-SNAPSHOT"), "the version is a snapshot: " + version);
        TreeSet<String> expected = new TreeSet<>();
        for (String module : modules) {
            String base = GROUP + module + "/" + version + "/" + module + "-" + version;
            expected.add(base + ".pom");
            if (!module.endsWith("-bom")) {
                expected.addAll(List.of(base + ".jar", base + "-sources.jar", base + "-javadoc.jar"));
            }
            pom(base + ".pom", module, version);
            if (!module.endsWith("-bom")) {
                classes(base + ".jar", module);
                sources(base + ".jar", base + "-sources.jar");
                javadoc(base + "-javadoc.jar", module);
                expect(files.containsKey(base + "-cyclonedx.json"), "no bill of materials: " + base);
            }
        }
        for (String file : expected) {
            expect(files.containsKey(file), "missing: " + file);
            expect(files.containsKey(file + ".asc"), "not signed: " + file);
            for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
                checksum(file, file + checksum.getKey(), checksum.getValue());
            }
        }
        for (String file : files.keySet()) {
            String of = file.replaceFirst("(\\.asc)?(\\.(md5|sha1|sha256|sha512))?$", "");
            expect(expected.contains(of) || of.contains("cyclonedx"), "not expected: " + file);
        }
    }

    private void pom(String name, String module, String version) throws Exception {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return;
        }
        Element pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes))
                .getDocumentElement();
        XPath path = XPathFactory.newInstance().newXPath();
        Map<String, String> fields = new TreeMap<>(POM_FIELDS);
        fields.put("artifactId", Pattern.quote(module));
        fields.put("version", Pattern.quote(version));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            // of the project itself: <name> is also a field of licences and developers
            NodeList found = (NodeList) path.evaluate("/project/" + field.getKey(), pom, XPathConstants.NODESET);
            expect(found.getLength() > 0, name + ": has no " + field.getKey());
            for (int i = 0; i < found.getLength(); i++) {
                String value = found.item(i).getTextContent().strip();
                expect(
                        Pattern.compile(field.getValue(), Pattern.DOTALL).matcher(value).matches(),
                        name + ": " + field.getKey() + " is '" + value + "'");
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        expect(!text.contains("SNAPSHOT"), name + ": depends on a snapshot");
        expect(!text.contains("${"), name + ": has an unresolved property");
        expect(
                ((NodeList) path.evaluate("//dependency[not(version)]", pom, XPathConstants.NODESET)).getLength() == 0,
                name + ": a dependency has no version");
    }

    /** Each class has its source. */
    private void sources(String jar, String sources) throws IOException {
        TreeSet<String> expected = new TreeSet<>();
        for (String entry : entries(jar).keySet()) {
            if (entry.endsWith(".class") && !entry.contains("$")) {
                expected.add(entry.replace(".class", ".java"));
            }
        }
        expected.removeAll(entries(sources).keySet());
        expect(expected.isEmpty(), sources + ": has no " + expected);
    }

    private void classes(String jar, String module) throws IOException {
        Map<String, String> entries = entries(jar);
        expect(entries.containsKey("module-info.class"), jar + ": has no module descriptor");
        expect(entries.getOrDefault("META-INF/LICENSE", "").contains("Apache License"), jar + ": has no licence");
        expect(
                !RECORDS.contains(module)
                        || entries.containsKey("META-INF/native-image/io.github.immichsdk/" + module + "/reachability-metadata.json"),
                jar + ": has no metadata for native images");
    }

    private void javadoc(String jar, String module) throws IOException {
        Map<String, String> entries = entries(jar);
        expect(entries.getOrDefault("index.html", "").contains("Apache License"), jar + ": no licence in the footer");
        String pages = String.join("", entries.values());
        expect(pages.contains("https://docs.oracle.com/en/java/javase/17/docs/api/"), jar + ": no links to the JDK");
        expect(
                module.endsWith("-core") || pages.contains("https://javadoc.io/doc/io.github.immichsdk/immich-sdk-core/"),
                jar + ": no links to the core");
    }

    /** The texts of a jar; of other files, only the names matter. */
    private Map<String, String> entries(String jar) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        byte[] bytes = files.get(jar);
        if (bytes == null) {
            return entries;
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private void checksum(String file, String checksum, String algorithm) throws Exception {
        byte[] stated = files.get(checksum);
        byte[] bytes = files.get(file);
        if (stated == null || bytes == null) {
            expect(stated != null, "missing: " + checksum);
            return;
        }
        String computed = HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
        expect(computed.equals(new String(stated, StandardCharsets.US_ASCII).strip()), "wrong: " + checksum);
    }

    private void expect(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }
}
