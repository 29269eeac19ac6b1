package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.SyncKind;
import java.util.EnumSet;
import java.util.Set;

/** The kinds that a mirror must also follow, to know when to drop the rows of a kind. */
final class RequiredKinds {

    private static final Set<SyncKind> PARTNER = EnumSet.of(SyncKind.PARTNERS, SyncKind.PARTNER_ASSETS);
    private static final Set<SyncKind> ALBUM =
            EnumSet.of(SyncKind.ALBUMS, SyncKind.ALBUM_TO_ASSETS, SyncKind.ALBUM_ASSETS);

    private RequiredKinds() {}

    static Set<SyncKind> of(SyncKind kind) {
        return switch (kind) {
            case PARTNER_ASSETS, PARTNER_STACKS, PARTNER_ASSET_EXIFS -> PARTNER;
            case ALBUM_ASSETS, ALBUM_ASSET_EXIFS -> ALBUM;
            case ALBUM_USERS, ALBUM_TO_ASSETS -> EnumSet.of(SyncKind.ALBUMS);
            case ASSET_EXIFS, ASSET_OCR, ASSET_FACES, ASSET_METADATA, ASSET_EDITS -> EnumSet.of(SyncKind.ASSETS);
            case MEMORY_TO_ASSETS -> EnumSet.of(SyncKind.MEMORIES);
            default -> EnumSet.noneOf(SyncKind.class);
        };
    }
}
