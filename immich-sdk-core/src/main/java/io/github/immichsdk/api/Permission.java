package io.github.immichsdk.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * A permission that an API key may hold, under the server's own name. An open set: a newer server's permissions are kept as
 * they came, and {@link #of} makes one that this list does not know.
 *
 * @param name the server's name for it, such as {@code album.read}
 */
public record Permission(String name) implements Serializable {

    /** Everything the key's owner may do. */
    public static final Permission ALL = of("all");
    /** {@code activity.create}. */
    public static final Permission ACTIVITY_CREATE = of("activity.create");
    /** {@code activity.read}. */
    public static final Permission ACTIVITY_READ = of("activity.read");
    /** {@code activity.update}. */
    public static final Permission ACTIVITY_UPDATE = of("activity.update");
    /** {@code activity.delete}. */
    public static final Permission ACTIVITY_DELETE = of("activity.delete");
    /** {@code activity.statistics}. */
    public static final Permission ACTIVITY_STATISTICS = of("activity.statistics");
    /** {@code apiKey.create}. */
    public static final Permission API_KEY_CREATE = of("apiKey.create");
    /** {@code apiKey.read}. */
    public static final Permission API_KEY_READ = of("apiKey.read");
    /** {@code apiKey.update}. */
    public static final Permission API_KEY_UPDATE = of("apiKey.update");
    /** {@code apiKey.delete}. */
    public static final Permission API_KEY_DELETE = of("apiKey.delete");
    /** {@code asset.read}. */
    public static final Permission ASSET_READ = of("asset.read");
    /** {@code asset.update}. */
    public static final Permission ASSET_UPDATE = of("asset.update");
    /** {@code asset.delete}. */
    public static final Permission ASSET_DELETE = of("asset.delete");
    /** {@code asset.statistics}. */
    public static final Permission ASSET_STATISTICS = of("asset.statistics");
    /** {@code asset.share}. */
    public static final Permission ASSET_SHARE = of("asset.share");
    /** {@code asset.view}. */
    public static final Permission ASSET_VIEW = of("asset.view");
    /** {@code asset.download}. */
    public static final Permission ASSET_DOWNLOAD = of("asset.download");
    /** {@code asset.upload}. */
    public static final Permission ASSET_UPLOAD = of("asset.upload");
    /** {@code asset.copy}. Servers from 2.x on. */
    public static final Permission ASSET_COPY = of("asset.copy");
    /** {@code asset.derive}. Servers from 2.x on. */
    public static final Permission ASSET_DERIVE = of("asset.derive");
    /** {@code asset.edit.get}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_GET = of("asset.edit.get");
    /** {@code asset.edit.create}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_CREATE = of("asset.edit.create");
    /** {@code asset.edit.delete}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_DELETE = of("asset.edit.delete");
    /** {@code album.create}. */
    public static final Permission ALBUM_CREATE = of("album.create");
    /** {@code album.read}. */
    public static final Permission ALBUM_READ = of("album.read");
    /** {@code album.update}. */
    public static final Permission ALBUM_UPDATE = of("album.update");
    /** {@code album.delete}. */
    public static final Permission ALBUM_DELETE = of("album.delete");
    /** {@code album.statistics}. */
    public static final Permission ALBUM_STATISTICS = of("album.statistics");
    /** {@code album.share}. */
    public static final Permission ALBUM_SHARE = of("album.share");
    /** {@code album.download}. */
    public static final Permission ALBUM_DOWNLOAD = of("album.download");
    /** {@code albumAsset.create}. */
    public static final Permission ALBUM_ASSET_CREATE = of("albumAsset.create");
    /** {@code albumAsset.delete}. */
    public static final Permission ALBUM_ASSET_DELETE = of("albumAsset.delete");
    /** {@code albumUser.create}. */
    public static final Permission ALBUM_USER_CREATE = of("albumUser.create");
    /** {@code albumUser.update}. */
    public static final Permission ALBUM_USER_UPDATE = of("albumUser.update");
    /** {@code albumUser.delete}. */
    public static final Permission ALBUM_USER_DELETE = of("albumUser.delete");
    /** {@code auth.changePassword}. */
    public static final Permission AUTH_CHANGE_PASSWORD = of("auth.changePassword");
    /** {@code authDevice.delete}. */
    public static final Permission AUTH_DEVICE_DELETE = of("authDevice.delete");
    /** {@code archive.read}. */
    public static final Permission ARCHIVE_READ = of("archive.read");
    /** {@code backup.list}. Servers from 2.x on. */
    public static final Permission BACKUP_LIST = of("backup.list");
    /** {@code backup.download}. Servers from 2.x on. */
    public static final Permission BACKUP_DOWNLOAD = of("backup.download");
    /** {@code backup.upload}. Servers from 2.x on. */
    public static final Permission BACKUP_UPLOAD = of("backup.upload");
    /** {@code backup.delete}. Servers from 2.x on. */
    public static final Permission BACKUP_DELETE = of("backup.delete");
    /** {@code duplicate.read}. */
    public static final Permission DUPLICATE_READ = of("duplicate.read");
    /** {@code duplicate.delete}. */
    public static final Permission DUPLICATE_DELETE = of("duplicate.delete");
    /** {@code face.create}. */
    public static final Permission FACE_CREATE = of("face.create");
    /** {@code face.read}. */
    public static final Permission FACE_READ = of("face.read");
    /** {@code face.update}. */
    public static final Permission FACE_UPDATE = of("face.update");
    /** {@code face.delete}. */
    public static final Permission FACE_DELETE = of("face.delete");
    /** {@code folder.read}. Servers from 2.x on. */
    public static final Permission FOLDER_READ = of("folder.read");
    /** {@code job.create}. */
    public static final Permission JOB_CREATE = of("job.create");
    /** {@code job.read}. */
    public static final Permission JOB_READ = of("job.read");
    /** {@code library.create}. */
    public static final Permission LIBRARY_CREATE = of("library.create");
    /** {@code library.read}. */
    public static final Permission LIBRARY_READ = of("library.read");
    /** {@code library.update}. */
    public static final Permission LIBRARY_UPDATE = of("library.update");
    /** {@code library.delete}. */
    public static final Permission LIBRARY_DELETE = of("library.delete");
    /** {@code library.statistics}. */
    public static final Permission LIBRARY_STATISTICS = of("library.statistics");
    /** {@code timeline.read}. */
    public static final Permission TIMELINE_READ = of("timeline.read");
    /** {@code timeline.download}. */
    public static final Permission TIMELINE_DOWNLOAD = of("timeline.download");
    /** {@code maintenance}. Servers from 2.x on. */
    public static final Permission MAINTENANCE = of("maintenance");
    /** {@code map.read}. Servers from 2.x on. */
    public static final Permission MAP_READ = of("map.read");
    /** {@code map.search}. Servers from 2.x on. */
    public static final Permission MAP_SEARCH = of("map.search");
    /** {@code memory.create}. */
    public static final Permission MEMORY_CREATE = of("memory.create");
    /** {@code memory.read}. */
    public static final Permission MEMORY_READ = of("memory.read");
    /** {@code memory.update}. */
    public static final Permission MEMORY_UPDATE = of("memory.update");
    /** {@code memory.delete}. */
    public static final Permission MEMORY_DELETE = of("memory.delete");
    /** {@code memory.statistics}. */
    public static final Permission MEMORY_STATISTICS = of("memory.statistics");
    /** {@code memoryAsset.create}. */
    public static final Permission MEMORY_ASSET_CREATE = of("memoryAsset.create");
    /** {@code memoryAsset.delete}. */
    public static final Permission MEMORY_ASSET_DELETE = of("memoryAsset.delete");
    /** {@code notification.create}. */
    public static final Permission NOTIFICATION_CREATE = of("notification.create");
    /** {@code notification.read}. */
    public static final Permission NOTIFICATION_READ = of("notification.read");
    /** {@code notification.update}. */
    public static final Permission NOTIFICATION_UPDATE = of("notification.update");
    /** {@code notification.delete}. */
    public static final Permission NOTIFICATION_DELETE = of("notification.delete");
    /** {@code partner.create}. */
    public static final Permission PARTNER_CREATE = of("partner.create");
    /** {@code partner.read}. */
    public static final Permission PARTNER_READ = of("partner.read");
    /** {@code partner.update}. */
    public static final Permission PARTNER_UPDATE = of("partner.update");
    /** {@code partner.delete}. */
    public static final Permission PARTNER_DELETE = of("partner.delete");
    /** {@code person.create}. */
    public static final Permission PERSON_CREATE = of("person.create");
    /** {@code person.read}. */
    public static final Permission PERSON_READ = of("person.read");
    /** {@code person.update}. */
    public static final Permission PERSON_UPDATE = of("person.update");
    /** {@code person.delete}. */
    public static final Permission PERSON_DELETE = of("person.delete");
    /** {@code person.statistics}. */
    public static final Permission PERSON_STATISTICS = of("person.statistics");
    /** {@code person.merge}. */
    public static final Permission PERSON_MERGE = of("person.merge");
    /** {@code person.reassign}. */
    public static final Permission PERSON_REASSIGN = of("person.reassign");
    /** {@code pinCode.create}. */
    public static final Permission PIN_CODE_CREATE = of("pinCode.create");
    /** {@code pinCode.update}. */
    public static final Permission PIN_CODE_UPDATE = of("pinCode.update");
    /** {@code pinCode.delete}. */
    public static final Permission PIN_CODE_DELETE = of("pinCode.delete");
    /** {@code plugin.create}. Servers from 2.x on. */
    public static final Permission PLUGIN_CREATE = of("plugin.create");
    /** {@code plugin.read}. Servers from 2.x on. */
    public static final Permission PLUGIN_READ = of("plugin.read");
    /** {@code plugin.update}. Servers from 2.x on. */
    public static final Permission PLUGIN_UPDATE = of("plugin.update");
    /** {@code plugin.delete}. Servers from 2.x on. */
    public static final Permission PLUGIN_DELETE = of("plugin.delete");
    /** {@code server.about}. */
    public static final Permission SERVER_ABOUT = of("server.about");
    /** {@code server.apkLinks}. */
    public static final Permission SERVER_APK_LINKS = of("server.apkLinks");
    /** {@code server.storage}. */
    public static final Permission SERVER_STORAGE = of("server.storage");
    /** {@code server.statistics}. */
    public static final Permission SERVER_STATISTICS = of("server.statistics");
    /** {@code server.versionCheck}. */
    public static final Permission SERVER_VERSION_CHECK = of("server.versionCheck");
    /** {@code serverLicense.read}. */
    public static final Permission SERVER_LICENSE_READ = of("serverLicense.read");
    /** {@code serverLicense.update}. */
    public static final Permission SERVER_LICENSE_UPDATE = of("serverLicense.update");
    /** {@code serverLicense.delete}. */
    public static final Permission SERVER_LICENSE_DELETE = of("serverLicense.delete");
    /** {@code session.create}. */
    public static final Permission SESSION_CREATE = of("session.create");
    /** {@code session.read}. */
    public static final Permission SESSION_READ = of("session.read");
    /** {@code session.update}. */
    public static final Permission SESSION_UPDATE = of("session.update");
    /** {@code session.delete}. */
    public static final Permission SESSION_DELETE = of("session.delete");
    /** {@code session.lock}. */
    public static final Permission SESSION_LOCK = of("session.lock");
    /** {@code sharedLink.create}. */
    public static final Permission SHARED_LINK_CREATE = of("sharedLink.create");
    /** {@code sharedLink.read}. */
    public static final Permission SHARED_LINK_READ = of("sharedLink.read");
    /** {@code sharedLink.update}. */
    public static final Permission SHARED_LINK_UPDATE = of("sharedLink.update");
    /** {@code sharedLink.delete}. */
    public static final Permission SHARED_LINK_DELETE = of("sharedLink.delete");
    /** {@code stack.create}. */
    public static final Permission STACK_CREATE = of("stack.create");
    /** {@code stack.read}. */
    public static final Permission STACK_READ = of("stack.read");
    /** {@code stack.update}. */
    public static final Permission STACK_UPDATE = of("stack.update");
    /** {@code stack.delete}. */
    public static final Permission STACK_DELETE = of("stack.delete");
    /** {@code sync.stream}. */
    public static final Permission SYNC_STREAM = of("sync.stream");
    /** {@code syncCheckpoint.read}. */
    public static final Permission SYNC_CHECKPOINT_READ = of("syncCheckpoint.read");
    /** {@code syncCheckpoint.update}. */
    public static final Permission SYNC_CHECKPOINT_UPDATE = of("syncCheckpoint.update");
    /** {@code syncCheckpoint.delete}. */
    public static final Permission SYNC_CHECKPOINT_DELETE = of("syncCheckpoint.delete");
    /** {@code systemConfig.read}. */
    public static final Permission SYSTEM_CONFIG_READ = of("systemConfig.read");
    /** {@code systemConfig.update}. */
    public static final Permission SYSTEM_CONFIG_UPDATE = of("systemConfig.update");
    /** {@code systemMetadata.read}. */
    public static final Permission SYSTEM_METADATA_READ = of("systemMetadata.read");
    /** {@code systemMetadata.update}. */
    public static final Permission SYSTEM_METADATA_UPDATE = of("systemMetadata.update");
    /** {@code tag.create}. */
    public static final Permission TAG_CREATE = of("tag.create");
    /** {@code tag.read}. */
    public static final Permission TAG_READ = of("tag.read");
    /** {@code tag.update}. */
    public static final Permission TAG_UPDATE = of("tag.update");
    /** {@code tag.delete}. */
    public static final Permission TAG_DELETE = of("tag.delete");
    /** {@code tag.asset}. */
    public static final Permission TAG_ASSET = of("tag.asset");
    /** {@code user.read}. */
    public static final Permission USER_READ = of("user.read");
    /** {@code user.update}. */
    public static final Permission USER_UPDATE = of("user.update");
    /** {@code userLicense.create}. */
    public static final Permission USER_LICENSE_CREATE = of("userLicense.create");
    /** {@code userLicense.read}. */
    public static final Permission USER_LICENSE_READ = of("userLicense.read");
    /** {@code userLicense.update}. */
    public static final Permission USER_LICENSE_UPDATE = of("userLicense.update");
    /** {@code userLicense.delete}. */
    public static final Permission USER_LICENSE_DELETE = of("userLicense.delete");
    /** {@code userOnboarding.read}. */
    public static final Permission USER_ONBOARDING_READ = of("userOnboarding.read");
    /** {@code userOnboarding.update}. */
    public static final Permission USER_ONBOARDING_UPDATE = of("userOnboarding.update");
    /** {@code userOnboarding.delete}. */
    public static final Permission USER_ONBOARDING_DELETE = of("userOnboarding.delete");
    /** {@code userPreference.read}. */
    public static final Permission USER_PREFERENCE_READ = of("userPreference.read");
    /** {@code userPreference.update}. */
    public static final Permission USER_PREFERENCE_UPDATE = of("userPreference.update");
    /** {@code userProfileImage.create}. */
    public static final Permission USER_PROFILE_IMAGE_CREATE = of("userProfileImage.create");
    /** {@code userProfileImage.read}. */
    public static final Permission USER_PROFILE_IMAGE_READ = of("userProfileImage.read");
    /** {@code userProfileImage.update}. */
    public static final Permission USER_PROFILE_IMAGE_UPDATE = of("userProfileImage.update");
    /** {@code userProfileImage.delete}. */
    public static final Permission USER_PROFILE_IMAGE_DELETE = of("userProfileImage.delete");
    /** {@code queue.read}. Servers from 2.x on. */
    public static final Permission QUEUE_READ = of("queue.read");
    /** {@code queue.update}. Servers from 2.x on. */
    public static final Permission QUEUE_UPDATE = of("queue.update");
    /** {@code queueJob.create}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_CREATE = of("queueJob.create");
    /** {@code queueJob.read}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_READ = of("queueJob.read");
    /** {@code queueJob.update}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_UPDATE = of("queueJob.update");
    /** {@code queueJob.delete}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_DELETE = of("queueJob.delete");
    /** {@code workflow.create}. Servers from 2.x on. */
    public static final Permission WORKFLOW_CREATE = of("workflow.create");
    /** {@code workflow.read}. Servers from 2.x on. */
    public static final Permission WORKFLOW_READ = of("workflow.read");
    /** {@code workflow.update}. Servers from 2.x on. */
    public static final Permission WORKFLOW_UPDATE = of("workflow.update");
    /** {@code workflow.delete}. Servers from 2.x on. */
    public static final Permission WORKFLOW_DELETE = of("workflow.delete");
    /** {@code adminUser.create}. */
    public static final Permission ADMIN_USER_CREATE = of("adminUser.create");
    /** {@code adminUser.read}. */
    public static final Permission ADMIN_USER_READ = of("adminUser.read");
    /** {@code adminUser.update}. */
    public static final Permission ADMIN_USER_UPDATE = of("adminUser.update");
    /** {@code adminUser.delete}. */
    public static final Permission ADMIN_USER_DELETE = of("adminUser.delete");
    /** {@code adminSession.read}. Servers from 2.x on. */
    public static final Permission ADMIN_SESSION_READ = of("adminSession.read");
    /** {@code adminAuth.unlinkAll}. */
    public static final Permission ADMIN_AUTH_UNLINK_ALL = of("adminAuth.unlinkAll");
    /** {@code asset.replace}. Servers before 3.0 only. */
    public static final Permission ASSET_REPLACE = of("asset.replace");
    /** {@code apiKey.rotate}. Servers from 3.2 on. */
    public static final Permission API_KEY_ROTATE = of("apiKey.rotate");
    /** {@code assetFile.read}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_READ = of("assetFile.read");
    /** {@code assetFile.delete}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_DELETE = of("assetFile.delete");
    /** {@code assetFile.download}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_DOWNLOAD = of("assetFile.download");
    /** {@code clusterGroup.read}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_READ = of("clusterGroup.read");
    /** {@code clusterGroup.leave}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_LEAVE = of("clusterGroup.leave");
    /** {@code clusterGroupRequest.create}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_CREATE = of("clusterGroupRequest.create");
    /** {@code clusterGroupRequest.read}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_READ = of("clusterGroupRequest.read");
    /** {@code clusterGroupRequest.delete}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_DELETE = of("clusterGroupRequest.delete");
    /** {@code adminConfig.read}. Servers from 3.2 on. */
    public static final Permission ADMIN_CONFIG_READ = of("adminConfig.read");
    /** {@code adminConfig.update}. Servers from 3.2 on. */
    public static final Permission ADMIN_CONFIG_UPDATE = of("adminConfig.update");
    /** {@code userConfig.read}. Servers from 3.2 on. */
    public static final Permission USER_CONFIG_READ = of("userConfig.read");
    /** {@code workflow.logs}. Servers from 3.2 on. */
    public static final Permission WORKFLOW_LOGS = of("workflow.logs");

    /** Checks that there is a name. */
    public Permission {
        Objects.requireNonNull(name, "name");
        if (name.isBlank()) {
            throw new IllegalArgumentException("permission: expected a name such as album.read, got an empty text");
        }
    }

    /**
     * Names a permission.
     *
     * @param name the server's name for it
     * @return the permission
     */
    public static Permission of(String name) {
        return new Permission(name);
    }

    /**
     * Tells whether each server that this SDK works with has this permission, as far as that is known. Costs no request.
     *
     * @return false if a version is known that lacks it
     */
    public boolean inAllVersions() {
        return PermissionVersions.inAll(name);
    }

    /**
     * Tells whether a server has this permission. Costs no request.
     *
     * @param version the server's version
     * @return false if that version is known to lack it
     */
    public boolean existsIn(ServerVersion version) {
        return PermissionVersions.exists(name, version);
    }

    /** {@return the server's name for it} */
    @Override
    public String toString() {
        return name;
    }
}
