package io.github.immichsdk.stacking;

import io.github.immichsdk.assets.AssetSummary;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;

/** Which picture of a group stands for it: an edited version first, then what any viewer shows, raw files last. */
final class PrimaryOrder {

    private static final Pattern EDITED = Pattern.compile(
            "(?s).*(?:^|[ _~.-])(?:edited|edit|bearbeitet|retouched)(?:[ _~.(-].*)?", Pattern.CASE_INSENSITIVE);

    private static final Set<String> RAW = Set.of(
            "3fr", "ari", "arw", "cap", "cin", "cr2", "cr3", "crw", "dcr", "dng", "erf", "fff", "iiq", "k25", "kdc",
            "mrw", "nef", "nrw", "orf", "ori", "pef", "psd", "raf", "raw", "rw2", "rwl", "sr2", "srf", "srw", "x3f");

    static final Comparator<AssetSummary> BY_RANK = Comparator.comparingInt(PrimaryOrder::rank)
            .thenComparing(AssetSummary::takenAt)
            .thenComparing(AssetSummary::fileName)
            .thenComparing(AssetSummary::id);

    private PrimaryOrder() {}

    private static int rank(AssetSummary shot) {
        if (EDITED.matcher(shot.baseName()).matches()) {
            return 0;
        }
        return RAW.contains(shot.extension()) ? 2 : 1;
    }
}
