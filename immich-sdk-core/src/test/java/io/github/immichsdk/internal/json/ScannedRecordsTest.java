package io.github.immichsdk.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.json.RecordReaderTest.All;
import io.github.immichsdk.internal.json.RecordReaderTest.Dates;
import io.github.immichsdk.internal.json.RecordReaderTest.Film;
import io.github.immichsdk.internal.json.RecordReaderTest.Node;
import io.github.immichsdk.internal.json.RecordReaderTest.Optional;
import io.github.immichsdk.internal.json.RecordReaderTest.Owned;
import io.github.immichsdk.internal.json.RecordReaderTest.Skipping;
import io.github.immichsdk.internal.json.RecordReaderTest.Tagged;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are read straight from memory are those that the parser reads, and whatever is wrong fails alike. */
class ScannedRecordsTest {

    private static final String EACH =
            "{\"text\":\"x\\u00e9\\n\",\"truth\":true,\"number\":-7,\"big\":9007199254740993,"
                    + "\"real\":2.50,\"time\":\"2024-02-29T03:04:05.678Z\",\"wall\":\"2024-01-02T03:04:05.000Z\","
                    + "\"day\":\"2026-05-17\",\"kind\":\"IMAGE\",\"role\":\"editor\",\"order\":\"DESC\","
                    + "\"tags\":[{\"id\":\"a\",\"color\":null},{\"id\":\"bär\",\"color\":\"red\"}],\"endings\":[\".jpg\",\".png\"],"
                    + "\"counts\":{\"a\":1,\"b\":2},\"free\":{\"x\":[1,2.5,{\"y\":null}],\"z\":\"q\"},\"more\":[true,1.5,\"s\"]}";

    private static final String ASSET =
            "{\"id\":\"8c4e03d6-0801-4671-a459-7d9d17c443ff\",\"createdAt\":\"2024-05-06T07:08:09.123Z\","
                    + "\"ownerId\":\"8c4e03d6-0801-4671-a459-7d9d17c443fe\",\"libraryId\":null,\"type\":\"IMAGE\",\"originalPath\":\"/a/b.jpg\","
                    + "\"originalFileName\":\"b.jpg\",\"originalMimeType\":\"image/jpeg\",\"thumbhash\":\"1QcSHQRnh4\","
                    + "\"fileCreatedAt\":\"2024-05-06T07:08:09.123Z\",\"fileModifiedAt\":\"2024-05-06T07:08:09Z\","
                    + "\"localDateTime\":\"2024-05-06T09:08:09.123Z\",\"updatedAt\":\"2024-05-06T07:08:09.1+02:00\",\"isFavorite\":false,"
                    + "\"isArchived\":false,\"isTrashed\":false,\"visibility\":\"timeline\",\"duration\":\"0:00:01.500000\",\"exifInfo\":{"
                    + "\"make\":\"Canon\",\"exifImageWidth\":4032,\"fileSizeInByte\":3000000,\"dateTimeOriginal\":\"2024-05-06T07:08:09.123+00:00\","
                    + "\"fNumber\":1.68,\"focalLength\":6.9,\"iso\":50,\"latitude\":-40.73171,\"longitude\":0.0,\"rating\":null},"
                    + "\"people\":[],\"checksum\":\"AAAA=\",\"isOffline\":false,\"hasMetadata\":true,\"width\":4032,\"isEdited\":false}";

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** {@return the record without the help of a parser} */
    private static <T> T scanned(Class<T> type, String json) {
        ValueScan in = new ValueScan(new HeldValues());
        byte[] bytes = bytes(json);
        in.start(bytes, 0, bytes.length);
        T read = RecordReader.of(type).scan(in);
        in.end();
        return read;
    }

    private static <T> T parsed(Class<T> type, byte[] bytes) {
        return new JsonIn(Json.parser(bytes, 0, bytes.length)).object(type);
    }

    /** The result of reading: the record, or the failure with its place and its text. */
    private record Outcome(@Nullable Object read, @Nullable String failure) {
        interface Reader {
            Object read();
        }

        static Outcome of(Reader reader) {
            Object[] read = new Object[1];
            Throwable failure = catchThrowable(() -> read[0] = reader.read());
            if (failure == null) {
                return new Outcome(read[0], null);
            }
            String path = failure instanceof JsonShapeException shape ? shape.path() + " " : "";
            return new Outcome(null, failure.getClass().getName() + " " + path + failure.getMessage());
        }
    }

    private static void alike(Class<?> type, byte[] bytes, String description) {
        Outcome parsed = Outcome.of(() -> parsed(type, bytes));
        Outcome scanned = Outcome.of(() -> JsonIn.of(bytes).object(type));

        assertThat(scanned.read()).as(description).isEqualTo(parsed.read());
        // the parser names the kind of its source and, in lines of a kind of their own, the place
        assertThat(firstLine(scanned.failure())).as(description).isEqualTo(firstLine(parsed.failure()));
    }

    private static @Nullable String firstLine(@Nullable String text) {
        return text == null ? null : text.lines().findFirst().orElse("");
    }

    @Test
    void eachTypeIsReadWithoutAParser() {
        assertThat(scanned(All.class, EACH)).isEqualTo(parsed(All.class, bytes(EACH)));
        assertThat(scanned(Asset.class, ASSET)).isEqualTo(parsed(Asset.class, bytes(ASSET)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"texts\" : { } , \"list\" : [ ] , \"tag\" : null }",
                "{\"texts\":{\"a\":null,\"b\":\"c\"},\"words\":[\"a\",\"b\",\"a\"],\"numbers\":[1,2,1]}",
                "{\"real\":-0.0,\"big\":-0}",
                "{\"real\":-0}",
                "{\"real\":123456789012345678}",
                "{\"real\":0.1,\"number\":2147483647,\"big\":-999999999999999999}",
                "{\"real\":9007199254740993.5}",
                "{\"tag\":{\"color\":\"x\",\"id\":\"\\ud83d\\ude00 \uD83D\uDE00\"}}",
                "\t{\"words\":[\"1\",\"2\",\"3\",\"4\",\"5\",\"6\",\"7\",\"8\",\"9\",\"9\",\"8\"]}\r\n"
            })
    void anObjectIsReadWithoutAParserWhateverItsForm(String json) {
        assertThat(scanned(Optional.class, json)).isEqualTo(parsed(Optional.class, bytes(json)));
    }

    @Test
    void anUnknownFieldIsKeptSkippedOrIgnoredAsTheRecordWants() {
        assertThat(scanned(Owned.class, "{\"users\":[\"ann\"],\"x\":{\"y\":[1]},\"z\":\"\"}"))
                .isEqualTo(parsed(Owned.class, bytes("{\"users\":[\"ann\"],\"x\":{\"y\":[1]},\"z\":\"\"}")));
        assertThat(scanned(Skipping.class, "{\"a\":[{}],\"id\":\"1\",\"c\":{\"id\":2},\"b\":null}"))
                .isEqualTo(new Skipping("1"));
        assertThat(scanned(Film.class, "{\"duration\":2000}")).isEqualTo(new Film(2000L));
        assertThat(scanned(Node.class, "{\"children\":[{\"children\":[],\"id\":\"b\"}],\"id\":\"a\"}"))
                .isEqualTo(new Node("a", List.of(new Node("b", List.of()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{\"id\":\"a\",\"id\":\"a\"}",
                "{\"color\":\"a\"}",
                "{\"id\":null}",
                "{\"id\":7}",
                "{\"id\":\"a\"} x",
                "{\"id\":\"a\"",
                "{\"id\":\"a\",}",
                "{,\"id\":\"a\"}",
                "{\"id\":\"a\"\"color\":\"b\"}",
                "{\"id\":\"a\u0001\"}",
                "{\"id\":\"\\x\"}",
                "{'id':'a'}",
                "{id:\"a\"}",
                "{\"i\\u0064\":\"a\"}",
                "{\"i\\u0064\":\"a\",\"id\":\"a\"}",
                "\uFEFF{\"id\":\"a\"}"
            })
    void whatIsWrongOrUnusualIsReadOrFailsAsByTheParser(String json) {
        alike(Tagged.class, bytes(json), json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01",
                "1.",
                ".5",
                "+1",
                "-",
                "1e2",
                "1E400",
                "NaN",
                "1.0",
                "2147483648",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775808",
                "1.5",
                "\"1\"",
                "true",
                "0x1",
                "1 2"
            })
    void aNumberIsReadOrRefusedAsByTheParser(String number) {
        for (String field : List.of("number", "big", "real")) {
            String json = "{\"" + field + "\":" + number + "}";
            alike(Optional.class, bytes(json), json);
        }
    }

    @Test
    void eachNumberIsTheNearestDouble() {
        Random random = new Random(4711);
        for (int i = 0; i < 20_000; i++) {
            String digits = Long.toString(random.nextLong(Long.MAX_VALUE) >>> random.nextInt(60));
            int point = 1 + random.nextInt(digits.length());
            String whole = digits.substring(0, point);
            String number = (random.nextBoolean() ? "-" : "")
                    + whole
                    + (point == digits.length() ? "" : "." + digits.substring(point));

            assertThat(JsonIn.of(bytes("{\"real\":" + number + "}"))
                            .object(Optional.class)
                            .real())
                    .as(number)
                    .isEqualTo(parsed(Optional.class, bytes("{\"real\":" + number + "}"))
                            .real());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "7",
                "-2147483648",
                "2147483648",
                "999999999999999999",
                "1.50",
                "123456789012345678901",
                "0.12345678901234567890",
                "\"a\\u0062\"",
                "true",
                "[1]",
                "{\"a\":[]}"
            })
    void aPlainValueIsThatOfTheParser(String value) {
        String json = "{\"owner\":\"o\",\"x\":" + value + "}";

        assertThat(scanned(Owned.class, json)).isEqualTo(parsed(Owned.class, bytes(json)));
    }

    @Test
    void deeplyNestedRecordsAreLeftToTheParser() {
        String json = "{\"id\":\"a\",\"children\":[".repeat(30) + "]}".repeat(30);

        alike(Node.class, bytes(json), "30 levels");
        alike(Node.class, bytes("{\"id\":\"a\",\"children\":[".repeat(5000)), "5,000 levels");
    }

    @Test
    void aDateThatIsNoneStaysReadable() {
        String json = "{\"taken\":\"yesterday\",\"updated\":\"2024-01-02T03:04:05Z\"}";

        assertThat(JsonIn.of(bytes(json)).object(Dates.class)).isEqualTo(parsed(Dates.class, bytes(json)));
    }

    @Test
    void moreValuesThanMayBeHeldFailAsInTheParser() {
        String json = "{\"numbers\":[" + "1,".repeat(50) + "1]}";
        HeldValues few = new HeldValues(50);
        ValueScan in = new ValueScan(few);
        in.start(bytes(json), 0, bytes(json).length);

        assertThat(catchThrowable(() -> RecordReader.of(Optional.class).scan(in)))
                .isInstanceOf(JsonShapeException.class)
                .hasMessageContaining("expected at most 50 values");
    }

    @Test
    void damagedRecordsAreReadOrRefusedAsByTheParser() {
        long seed = System.nanoTime();
        System.out.println("damaged records, seed " + seed);
        Random random = new Random(seed);
        byte[] some = bytes("{}[]\",:\\tfn0159.-eE \u00e9\uD83D\uDE00");
        for (int i = 0; i < 40_000; i++) {
            boolean asset = random.nextBoolean();
            byte[] damaged = bytes(asset ? ASSET : EACH);
            for (int damage = random.nextInt(3); damage >= 0; damage--) {
                damaged[random.nextInt(damaged.length)] =
                        random.nextInt(4) == 0 ? (byte) random.nextInt() : some[random.nextInt(some.length)];
            }

            alike(
                    asset ? Asset.class : All.class,
                    damaged,
                    "seed " + seed + ": " + new String(damaged, StandardCharsets.ISO_8859_1));
        }
    }
}
