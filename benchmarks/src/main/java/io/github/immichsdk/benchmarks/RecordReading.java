package io.github.immichsdk.benchmarks;

import io.github.immichsdk.assets.Asset;
import io.github.immichsdk.internal.json.IsoChars;
import io.github.immichsdk.internal.json.Json;
import io.github.immichsdk.internal.json.Reading;
import io.github.immichsdk.internal.json.RecordReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads the same page of 1,000 assets, and the same lines of the event stream, by the SDK's record reader and by Jackson
 * databind, with the same date parser: the page into the SDK's {@link Asset} and into records of the same fields, the lines into
 * the same records. Its main prints the ratios; JMH measures each alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class RecordReading {

    private static final int LINES = 2_000;

    private final byte[] page = Page.json(1_000).getBytes(StandardCharsets.UTF_8);
    private final byte[][] lines = new byte[LINES][];
    private final ObjectReader pages;
    private final ObjectReader events;

    public RecordReading() {
        for (int i = 0; i < LINES; i++) {
            lines[i] = Page.line(i).getBytes(StandardCharsets.UTF_8);
        }
        SimpleModule module = new SimpleModule();
        module.addDeserializer(Instant.class, new Instants());
        module.addDeserializer(LocalDateTime.class, new WallClock());
        module.addDeserializer(Page.Word.class, new Words());
        JsonMapper mapper = JsonMapper.builder().addModule(module).build();
        pages = mapper.readerFor(Page.class);
        events = mapper.readerFor(Page.Line.class);
    }

    /** A page of the SDK's own assets, as a search returns it. */
    public record Assets(List<Asset> items) {}

    @Benchmark
    public Assets pageByRecordReader() {
        return Json.read(page, Assets.class);
    }

    @Benchmark
    public Page pageByDatabind() {
        return pages.readValue(page);
    }

    @Benchmark
    public List<Page.Line> linesByRecordReader() {
        List<Page.Line> read = new ArrayList<>(LINES);
        RecordReader<Page.Line> reader = RecordReader.of(Page.Line.class);
        Reading reading = Reading.lines();
        for (byte[] line : lines) {
            read.add(reading.line(line, 0, line.length, reader::read));
        }
        return read;
    }

    @Benchmark
    public List<Page.Line> linesByDatabind() {
        List<Page.Line> read = new ArrayList<>(LINES);
        for (byte[] line : lines) {
            read.add(events.readValue(line));
        }
        return read;
    }

    /**
     * Prints the two ratios.
     *
     * @param args how many rounds; 60 by default
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 60 : Integer.parseInt(args[0]);
        RecordReading both = new RecordReading();
        if (!samePage(both.pageByRecordReader(), both.pageByDatabind())
                || !both.linesByRecordReader().equals(both.linesByDatabind())) {
            throw new IllegalStateException("the two readers disagree");
        }
        System.out.println("JDK " + Runtime.version().feature() + ", " + Page.sizes());
        compare("page of 1,000 assets", rounds, 1_000, both::pageByRecordReader, both::pageByDatabind);
        compare("sync lines", rounds, LINES, both::linesByRecordReader, both::linesByDatabind);
    }

    private static boolean samePage(Assets ours, Page theirs) {
        boolean same = ours.items().size() == theirs.items().size();
        for (int i = 0; same && i < theirs.items().size(); i++) {
            same = values(ours.items().get(i)).equals(values(theirs.items().get(i)));
        }
        return same;
    }

    private static List<Object> values(Asset asset) {
        return Arrays.asList(
                asset.id(),
                asset.type().value(),
                asset.fileCreatedAt(),
                asset.localDateTime(),
                asset.favorite(),
                asset.checksum(),
                asset.width(),
                asset.exif().dateTimeOriginal(),
                asset.exif().latitude(),
                asset.exif().city(),
                asset.exif().fileSizeInByte(),
                asset.additionalProperties().size()
                        + asset.exif().additionalProperties().size());
    }

    private static List<Object> values(Page.Asset asset) {
        return Arrays.asList(
                asset.id(),
                asset.type().value(),
                asset.fileCreatedAt(),
                asset.localDateTime(),
                asset.isFavorite(),
                asset.checksum(),
                asset.width(),
                asset.exifInfo().dateTimeOriginal(),
                asset.exifInfo().latitude(),
                asset.exifInfo().city(),
                asset.exifInfo().fileSizeInByte(),
                0);
    }

    private static void compare(String what, int rounds, int rows, Supplier<?> ours, Supplier<?> theirs) {
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int i = 0; i < 2 * rounds; i++) {
            // in turns, so that a busy machine slows both; the first half warms up
            double one = micros(ours);
            double two = micros(theirs);
            if (i >= rounds) {
                our.add(one);
                their.add(two);
            }
        }
        Collections.sort(our);
        Collections.sort(their);
        double one = our.get(rounds / 2) / rows;
        double two = their.get(rounds / 2) / rows;
        System.out.printf(
                Locale.ROOT,
                "%s: record reader %.2f us a row, databind %.2f us, ratio %.2f (of the fastest rounds %.2f)%n",
                what,
                one,
                two,
                one / two,
                our.get(0) / their.get(0));
    }

    private static double micros(Supplier<?> work) {
        int times = 5;
        long start = System.nanoTime();
        for (int i = 0; i < times; i++) {
            if (work.get() == null) {
                throw new IllegalStateException();
            }
        }
        return (System.nanoTime() - start) / 1_000.0 / times;
    }

    private static Instant instant(JsonParser parser) {
        Instant instant =
                IsoChars.instant(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
        if (instant == null) {
            throw new IllegalStateException("no date");
        }
        return instant;
    }

    private static final class Instants extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            return instant(parser);
        }
    }

    private static final class WallClock extends ValueDeserializer<LocalDateTime> {
        @Override
        public LocalDateTime deserialize(JsonParser parser, DeserializationContext context) {
            Instant utc = instant(parser);
            return LocalDateTime.ofEpochSecond(utc.getEpochSecond(), utc.getNano(), ZoneOffset.UTC);
        }
    }

    private static final class Words extends ValueDeserializer<Page.Word> {
        @Override
        public Page.Word deserialize(JsonParser parser, DeserializationContext context) {
            return new Page.Word(parser.getString());
        }
    }
}
