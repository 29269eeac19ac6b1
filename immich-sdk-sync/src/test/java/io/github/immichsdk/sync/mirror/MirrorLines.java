package io.github.immichsdk.sync.mirror;

import io.github.immichsdk.sync.Lines;

/** Lines about a small library: assets, users and albums are numbers. */
final class MirrorLines {

    private static int update = 1000;

    private MirrorLines() {}

    static String asset(String type, int id, int owner) {
        return line(type, "{\"id\":\"" + id(id) + "\",\"ownerId\":\"" + id(owner) + "\"}");
    }

    static String own(int id) {
        return asset("AssetV2", id, 0);
    }

    static String exif(String type, int asset) {
        return line(type, "{\"assetId\":\"" + id(asset) + "\",\"city\":\"Paris\"}");
    }

    static String gone(String type, String field, int id) {
        return line(type, "{\"" + field + "\":\"" + id(id) + "\"}");
    }

    static String partner(String type, int by, int with) {
        return line(type, "{\"sharedById\":\"" + id(by) + "\",\"sharedWithId\":\"" + id(with) + "\"}");
    }

    static String album(int id) {
        return line("AlbumV2", "{\"id\":\"" + id(id) + "\",\"name\":\"Album\"}");
    }

    static String member(String type, int album, int asset) {
        return line(type, "{\"albumId\":\"" + id(album) + "\",\"assetId\":\"" + id(asset) + "\"}");
    }

    static String albumUser(int album, int user) {
        return line(
                "AlbumUserV1",
                "{\"albumId\":\"" + id(album) + "\",\"userId\":\"" + id(user) + "\",\"role\":\"viewer\"}");
    }

    static String of(String type, int id, int asset) {
        return line(type, "{\"id\":\"" + id(id) + "\",\"assetId\":\"" + id(asset) + "\"}");
    }

    static String line(String type, String data) {
        return Lines.line(type, ++update, data);
    }

    static String id(int number) {
        return Lines.id(number);
    }
}
