package io.github.immichsdk.uploads;

import io.github.immichsdk.internal.checks.Sha1;
import io.github.immichsdk.internal.http.BulkStream;
import io.github.immichsdk.internal.http.ReopenableSource;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The bytes of a source on their way, with the checksum of what was really sent. */
final class HashingSource implements ReopenableSource {

    private final UploadSource source;
    private volatile @Nullable String checksum;

    HashingSource(UploadSource source) {
        this.source = source;
    }

    /** {@return the checksum of the latest opening that was read to its end, or null if none was} */
    @Nullable
    String checksum() {
        return checksum;
    }

    @Override
    public long size() {
        return source.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new Summed(source.open());
    }

    private final class Summed extends BulkStream {

        private final MessageDigest sha1 = Sha1.digest();
        private long remaining = source.size();

        Summed(InputStream in) {
            super(in);
            finish();
        }

        private void finish() {
            if (remaining == 0) {
                checksum = Sha1.base64(sha1);
                remaining = -1;
            }
        }

        @Override
        public int read(byte[] into, int from, int limit) throws IOException {
            int got = in.read(into, from, limit);
            if (got > 0 && remaining > 0) {
                sha1.update(into, from, (int) Math.min(got, remaining));
                remaining -= Math.min(got, remaining);
                finish();
            }
            return got;
        }
    }
}
