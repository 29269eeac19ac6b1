package io.github.immichsdk.sync;

import java.util.ArrayList;
import java.util.List;

/** Lines of a stream, as a server writes them. */
public final class Lines {

    public static final String COMPLETE = line("SyncCompleteV1", 999_999, "{}");
    public static final String RESET = line("SyncResetV1", "{}", "SyncResetV1|reset");

    private Lines() {}

    public static String line(String type, String data, String ack) {
        return "{\"type\":\"" + type + "\",\"data\":" + data + ",\"ack\":\"" + ack + "\"}\n";
    }

    /** {@return a line of a type, whose ack is the number-th} */
    public static String line(String type, int number, String data) {
        return line(type, data, ack(type, number));
    }

    public static String asset(int number) {
        return line(
                "AssetV2",
                number,
                "{\"id\":\"" + id(number) + "\",\"ownerId\":\"" + id(0) + "\",\"originalFileName\":\"größe-" + number
                        + ".jpg\",\"checksum\":\"x\",\"type\":\"IMAGE\"}");
    }

    public static String album(int number) {
        return line("AlbumV2", number, "{\"id\":\"" + id(number) + "\",\"name\":\"Album " + number + "\"}");
    }

    public static String ack(String type, int number) {
        return type + "|" + update(number);
    }

    public static String id(int number) {
        return String.format("00000000-0000-4000-8000-%012x", number);
    }

    public static String update(int number) {
        return String.format("01a203de-ff09-7000-8000-%012x", number);
    }

    public static String assets(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int i = from; i <= to; i++) {
            lines.append(asset(i));
        }
        return lines.toString();
    }

    public static List<String> ids(int from, int to) {
        List<String> ids = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            ids.add(id(i));
        }
        return ids;
    }
}
