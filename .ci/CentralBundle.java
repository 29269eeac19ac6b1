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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Checks a bundle for Maven Central by its published requirements: each module has its POM and, unless it is a BOM, its classes,
 * sources and Javadoc; each file has a signature and right checksums; no version is a snapshot; the POM has what Central asks for.
 * Beyond that: module descriptors, licences, metadata for native images, bills of materials, and links between the Javadocs.
 * Unpacks the files, so that the signatures can be verified: java CentralBundle.java ZIP VERSION MODULE,... FOLDER
 */
public class CentralBundle {

    private static final String GROUP = "io/github/immichsdk/";
    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");
    private static final List<String> POM_FIELDS = List.of(
            "<name>", "<description>", "<url>", "<licenses>", "<developers>", "<scm", "<connection>", "<developerConnection>");

    /** The modules that read records from JSON, by reflection. */
    private static final List<String> RECORDS = List.of("immich-sdk-core", "immich-sdk-oauth", "immich-sdk-sync");

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
            pom(base + ".pom");
            if (!module.endsWith("-bom")) {
                classes(base + ".jar", module);
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

    private void pom(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (String field : POM_FIELDS) {
            expect(text.contains(field), name + ": has no " + field);
        }
        expect(!text.contains("SNAPSHOT"), name + ": depends on a snapshot");
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
