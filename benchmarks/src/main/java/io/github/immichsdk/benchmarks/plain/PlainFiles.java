package io.github.immichsdk.benchmarks.plain;

import io.github.immichsdk.benchmarks.data.OriginalId;
import io.github.immichsdk.benchmarks.plain.Records.Asset;
import io.github.immichsdk.benchmarks.plain.Records.Checked;
import io.github.immichsdk.benchmarks.plain.Records.Uploaded;
import io.github.immichsdk.benchmarks.program.Arguments;
import io.github.immichsdk.benchmarks.program.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Uploads and downloads files, as a plain program does: with the checksum, and without any other check. */
final class PlainFiles {

    private static final int BUFFER = 64 * 1024;
    private static final String BOUNDARY = "plain-7e3f0a584b1c4e0e";

    private PlainFiles() {}

    static long upload(Arguments args) throws Exception {
        Http http = new Http(args);
        List<Path> files;
        try (Stream<Path> all = Files.list(args.folder())) {
            files = all.sorted().toList();
        }
        return Threads.each(args, number -> upload(http, files.get((int) number)));
    }

    private static long upload(Http http, Path file) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha1.update(buffer, 0, read);
            }
        }
        String checksum = Base64.getEncoder().encodeToString(sha1.digest());
        String question = "{\"assets\":[{\"id\":\"1\",\"checksum\":\"" + checksum + "\"}]}";
        try (InputStream in = http.post("/assets/bulk-upload-check", question)) {
            Checked checked = Records.JSON.readValue(in, Checked.class);
            if (!checked.results().get(0).action().equals("accept")) {
                return 0;
            }
        }
        String time = Files.getLastModifiedTime(file).toInstant().toString();
        String head = field("deviceAssetId", file.getFileName().toString())
                + field("deviceId", "plain")
                + field("fileCreatedAt", time)
                + field("fileModifiedAt", time)
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"assetData\"; filename=\""
                + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var request = http.request("/assets")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("x-immich-checksum", checksum)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n", StandardCharsets.US_ASCII)));
        try (InputStream in = http.send(request)) {
            return Records.JSON.readValue(in, Uploaded.class).status().equals("created") ? 1 : 0;
        }
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    static long download(Arguments args) throws Exception {
        Http http = new Http(args);
        List<String> ids = OriginalId.all(args.count(), args.size());
        Files.createDirectories(args.folder());
        return Threads.each(args, number -> download(http, ids.get((int) number), args.folder()));
    }

    private static long download(Http http, String id, Path folder) throws Exception {
        Asset asset;
        try (InputStream in = http.get("/assets/" + id)) {
            asset = Records.JSON.readValue(in, Asset.class);
        }
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = http.get("/assets/" + id + "/original");
                OutputStream out = Files.newOutputStream(folder.resolve(asset.originalFileName()))) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha1.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (!Base64.getEncoder().encodeToString(sha1.digest()).equals(asset.checksum())) {
            throw new IOException("another file came: " + id);
        }
        return 1;
    }
}
