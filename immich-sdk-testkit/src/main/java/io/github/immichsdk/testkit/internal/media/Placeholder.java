package io.github.immichsdk.testkit.internal.media;

import io.github.immichsdk.testkit.internal.state.Asset;
import io.github.immichsdk.testkit.internal.state.Blob;
import java.util.Base64;

/** Small pictures for places where the genuine server shows one that it made. */
public final class Placeholder {
    /** A grey picture of eight by eight pixels. */
    private static final byte[] GREY = Base64.getDecoder()
            .decode(
                    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8Q"
                            + "EBEQCgwSExIQEw8QEBD/wAALCAAIAAgBAREA/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIEAwUF"
                            + "BAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVW"
                            + "V1hZWmNkZWZnaGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi"
                            + "4+Tl5ufo6erx8vP09fb3+Pn6/9oACAEBAAA/AFr/2Q==");

    private Placeholder() {}

    /** {@return the bytes of a small JPEG} */
    public static byte[] jpeg() {
        return GREY.clone();
    }

    /** {@return what is shown as the thumbnail: the picture itself if it is a JPEG, else a grey one} */
    public static Blob picture(Asset asset) {
        return !asset.video && MediaTypes.mime(asset.extension).equals("image/jpeg") ? asset.blob : Blob.of(GREY);
    }
}
