package io.github.immichsdk.benchmarks.stub;

import io.github.immichsdk.benchmarks.data.AssetRows;
import io.github.immichsdk.benchmarks.data.CaptureTimes;
import io.github.immichsdk.benchmarks.data.Digits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes all stacks of a scenario, three assets each, as one response. Thread-safe. */
final class Stacks {

    private static final int MEMBERS = 3;
    private static final int ID_KIND = 4;

    private final AssetRows rows = AssetRows.ofStack();

    void write(Scenario scenario, Output out) throws IOException {
        long stacks = scenario.stacks();
        CaptureTimes times = new CaptureTimes(stacks * MEMBERS);
        long length = 2 + stacks * before(0).length + stacks * (MEMBERS - 1 + AFTER.length) + Math.max(0, stacks - 1);
        for (long index = 0; index < stacks * MEMBERS; index++) {
            length += rows.length(index);
        }
        out.write(Response.head(200, "Content-Type: " + Response.JSON, "Content-Length: " + length));
        out.write(new byte[] {'['});
        byte[] comma = {','};
        for (long stack = 0; stack < stacks; stack++) {
            if (stack > 0) {
                out.write(comma);
            }
            out.write(before(stack));
            for (int member = 0; member < MEMBERS; member++) {
                if (member > 0) {
                    out.write(comma);
                }
                long index = stack * MEMBERS + member;
                rows.write(index, times.of(index), out);
            }
            out.write(AFTER);
        }
        out.write(new byte[] {']'});
    }

    private static final byte[] AFTER = "]}".getBytes(StandardCharsets.US_ASCII);

    private static byte[] before(long stack) {
        return ("{\"id\":\"" + Digits.id(stack, ID_KIND) + "\",\"primaryAssetId\":\"" + Digits.id(stack * MEMBERS, 1)
                        + "\",\"assets\":[")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
