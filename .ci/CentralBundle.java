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

/**
 * Checks a bundle for Maven Central by its published requirements: each module has its POM and, unless it is a BOM, its classes,
 * sources and Javadoc; each file has a signature and right checksums; no version is a snapshot; the POM has what Central asks for.
 * Unpacks the files, so that the signatures can be verified: java CentralBundle.java ZIP VERSION MODULE,... FOLDER
 */
public class CentralBundle {

    private static final String GROUP = "io/github/immichsdk/";
    private static final Map<String, String> CHECKSUMS = Map.of(".md5", "MD5", ".sha1", "SHA-1");
    private static final List<String> POM_FIELDS = List.of(
            "<name>", "<description>", "<url>", "<licenses>", "<developers>", "<scm", "<connection>", "<developerConnection>");

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
