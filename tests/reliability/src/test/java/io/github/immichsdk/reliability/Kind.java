package io.github.immichsdk.reliability;

/** The kinds of operations, each by one that stands for it. */
enum Kind {
    READ("getMyUser", "read"),
    CHANGE("updateAlbumInfo", "change"),
    CREATE("createAlbum", "create"),
    UPLOAD("uploadAsset", "upload"),
    DOWNLOAD("downloadAsset", "download"),
    STREAM("getSyncStream", "event stream");

    private final String operationId;
    private final String title;

    Kind(String operationId, String title) {
        this.operationId = operationId;
        this.title = title;
    }

    String operationId() {
        return operationId;
    }

    @Override
    public String toString() {
        return title;
    }
}
