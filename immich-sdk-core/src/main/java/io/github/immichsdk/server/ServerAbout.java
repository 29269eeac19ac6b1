package io.github.immichsdk.server;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The build of the server, and the programs that it uses. Unknown values are null.
 *
 * @param version the version as a tag, such as {@code v3.0.3}
 * @param versionUrl the page of that release
 * @param licensed whether a license of the server or of the caller is active
 * @param build the number of the build
 * @param buildUrl the page of the build
 * @param buildImage the name of the container image
 * @param buildImageUrl the page of the container image
 * @param repository the source repository's name
 * @param repositoryUrl the source repository's page
 * @param sourceRef the branch or tag that was built
 * @param sourceCommit the commit that was built
 * @param sourceUrl the page of that commit
 * @param nodejs the version of Node.js
 * @param exiftool the version of ExifTool
 * @param ffmpeg the version of FFmpeg
 * @param libvips the version of libvips
 * @param imagemagick the version of ImageMagick; empty if it is not installed
 * @param thirdPartyBugFeatureUrl where to report bugs, if the server was built by others than Immich
 * @param thirdPartyDocumentationUrl where the documentation of such a build is
 * @param thirdPartySourceUrl where the source of such a build is
 * @param thirdPartySupportUrl where help for such a build is
 * @param additionalProperties additional fields that this SDK does not know, by name
 */
public record ServerAbout(
        String version,
        String versionUrl,
        boolean licensed,
        @Nullable String build,
        @Nullable String buildUrl,
        @Nullable String buildImage,
        @Nullable String buildImageUrl,
        @Nullable String repository,
        @Nullable String repositoryUrl,
        @Nullable String sourceRef,
        @Nullable String sourceCommit,
        @Nullable String sourceUrl,
        @Nullable String nodejs,
        @Nullable String exiftool,
        @Nullable String ffmpeg,
        @Nullable String libvips,
        @Nullable String imagemagick,
        @Nullable String thirdPartyBugFeatureUrl,
        @Nullable String thirdPartyDocumentationUrl,
        @Nullable String thirdPartySourceUrl,
        @Nullable String thirdPartySupportUrl,
        Map<String, @Nullable Object> additionalProperties) {
    /** Checks that nothing is missing. */
    public ServerAbout {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(versionUrl, "versionUrl");
        Objects.requireNonNull(additionalProperties, "additionalProperties");
    }
}
