package io.github.immichsdk.internal.http;

import io.github.immichsdk.internal.text.Printable;
import io.github.immichsdk.transport.RequestBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A form of text fields and files, {@code multipart/form-data}. Files are read while they are sent, never held in memory.
 * Its length is known, and each opening gives the same bytes, or fails if a file has changed meanwhile. Thread-safe.
 */
public final class MultipartBody implements RequestBody {

    private final String boundary;
    private final List<Part> parts;
    private final List<String> files;
    private final long length;

    private MultipartBody(Draft draft) {
        this.boundary = draft.boundary;
        this.parts = List.copyOf(draft.parts);
        this.files = List.copyOf(draft.files);
        this.length = parts.stream().mapToLong(Part::length).sum();
    }

    /**
     * Starts a form.
     *
     * @param boundary the boundary: letters and digits that do not occur in any part
     * @return a form without parts
     */
    public static Draft with(String boundary) {
        return new Draft(boundary);
    }

    @Override
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public InputStream open() {
        return new PartsStream(parts);
    }

    /** {@return how many files and bytes it has, and the names of the files; for the dry run's list} */
    @Override
    public String toString() {
        return "multipart, " + files.size() + (files.size() == 1 ? " file, " : " files, ") + length + " bytes"
                + (files.isEmpty() ? "" : ": " + Printable.line(String.join(", ", files)));
    }

    /** A run of bytes of the form. */
    interface Part {
        long length();

        InputStream open() throws IOException;
    }

    /** A form being made. Not thread-safe. */
    public static final class Draft {

        private final String boundary;
        private final List<Part> parts = new ArrayList<>();
        private final List<String> files = new ArrayList<>();

        private Draft(String boundary) {
            this.boundary = boundary;
        }

        /**
         * Adds a text field.
         *
         * @param name the field's name, in ASCII
         * @param value the text; sent in UTF-8
         * @return this form
         */
        public Draft text(String name, String value) {
            return bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value
                    + "\r\n");
        }

        /**
         * Adds a file under its own name.
         *
         * @param name the field's name, in ASCII
         * @param fileName the file's name to send: printable ASCII without quotes or backslashes, since servers differ in all
         *     else
         * @param source the file
         * @return this form
         */
        public Draft file(String name, String fileName, ReopenableSource source) {
            return file(name, fileName, fileName, source);
        }

        /**
         * Adds a file whose own name may have any characters.
         *
         * @param name the field's name, in ASCII
         * @param fileName the file's name in the form: printable ASCII without quotes or backslashes
         * @param ownName the file's own name, which {@link MultipartBody#toString} shows
         * @param source the file
         * @return this form
         */
        public Draft file(String name, String fileName, String ownName, ReopenableSource source) {
            bytes("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            parts.add(new FilePart(source));
            files.add(ownName);
            return bytes("\r\n");
        }

        /** {@return the form} */
        public MultipartBody build() {
            bytes("--" + boundary + "--\r\n");
            return new MultipartBody(this);
        }

        private Draft bytes(String text) {
            parts.add(new BytesPart(text.getBytes(StandardCharsets.UTF_8)));
            return this;
        }
    }

    private record BytesPart(byte[] bytes) implements Part {
        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }

    private record FilePart(ReopenableSource source) implements Part {
        @Override
        public long length() {
            return source.size();
        }

        @Override
        public InputStream open() throws IOException {
            return source.open();
        }
    }
}
