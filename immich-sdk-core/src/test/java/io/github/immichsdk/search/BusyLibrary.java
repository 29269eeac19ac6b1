package io.github.immichsdk.search;

import io.github.immichsdk.assets.Asset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A library that several threads search at once, and that has a timeline. */
final class BusyLibrary implements WindowSearch {

    /** What happens in a search, before the library is read. */
    interface During {
        void find(int inFlight);
    }

    final TiedLibrary library;
    private final Flights flights;
    private final AtomicInteger inFlight = new AtomicInteger();
    final AtomicInteger mostInFlight = new AtomicInteger();
    final AtomicInteger finds = new AtomicInteger();
    final AtomicInteger timelines = new AtomicInteger();
    volatile During during = current -> {};
    volatile UnaryOperator<List<TimelineMonth>> reported = months -> months;

    BusyLibrary(TiedLibrary library, int maxInFlight) {
        this.library = library;
        this.flights = new Flights(maxInFlight);
    }

    /** Spreads assets over 14 months, some of them in crowds of one time. */
    static BusyLibrary of(long seed, int count, boolean ascending, int maxInFlight) {
        TiedLibrary library = new TiedLibrary(seed, ascending, 1000);
        Random random = new Random(seed);
        Instant upload = Instant.parse("2024-01-01T00:00:00Z");
        while (library.assets.size() < count) {
            Instant taken = Instant.parse("2022-11-03T10:00:00Z").plusSeconds(random.nextInt(36_000_000));
            int crowd = random.nextInt(10) == 0 ? 1 + random.nextInt(40) : 1;
            library.crowd(taken, Math.min(crowd, count - library.assets.size()), upload, 3);
        }
        return new BusyLibrary(library, maxInFlight);
    }

    /** Spreads assets evenly, one for each hour. */
    static BusyLibrary steady(int count, boolean ascending, int maxInFlight) {
        TiedLibrary library = new TiedLibrary(count, ascending, 1000);
        for (int i = 0; i < count; i++) {
            library.crowd(Instant.parse("2015-03-01T10:20:30Z").plusSeconds(3_600L * i), 1, Instant.EPOCH, 0);
        }
        return new BusyLibrary(library, maxInFlight);
    }

    @Override
    public Flights flights() {
        return flights;
    }

    @Override
    public Found find(SearchWindow window, int page, int size) {
        int current = inFlight.incrementAndGet();
        mostInFlight.accumulateAndGet(current, Math::max);
        finds.incrementAndGet();
        try {
            during.find(current);
            synchronized (library) {
                return library.find(window, page, size);
            }
        } finally {
            inFlight.decrementAndGet();
        }
    }

    @Override
    public @Nullable List<TimelineMonth> timeline() {
        timelines.incrementAndGet();
        Map<String, Long> months = new HashMap<>();
        for (Asset asset : library.assets) {
            String month = asset.fileCreatedAt()
                    .atOffset(ZoneOffset.UTC)
                    .toLocalDate()
                    .withDayOfMonth(1)
                    .toString();
            months.merge(month, 1L, Long::sum);
        }
        List<TimelineMonth> all = new ArrayList<>();
        months.forEach((month, count) -> all.add(new TimelineMonth(month, count)));
        return reported.apply(all);
    }

    @Override
    public long count(SearchWindow window) {
        synchronized (library) {
            return library.count(window);
        }
    }
}
