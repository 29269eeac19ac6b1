package io.github.immichsdk.api;

import java.util.Objects;

/**
 * A permission that an API key may hold, under the server's own name. An open set: a newer server's permissions are kept as
 * they came, and {@link #of} makes one that this list does not know.
 */
public final class Permission extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Everything the key's owner may do. */
    public static final Permission ALL = known(new Permission("all"));
    /** {@code activity.create}. */
    public static final Permission ACTIVITY_CREATE = known(new Permission("activity.create"));
    /** {@code activity.read}. */
    public static final Permission ACTIVITY_READ = known(new Permission("activity.read"));
    /** {@code activity.update}. */
    public static final Permission ACTIVITY_UPDATE = known(new Permission("activity.update"));
    /** {@code activity.delete}. */
    public static final Permission ACTIVITY_DELETE = known(new Permission("activity.delete"));
    /** {@code activity.statistics}. */
    public static final Permission ACTIVITY_STATISTICS = known(new Permission("activity.statistics"));
    /** {@code apiKey.create}. */
    public static final Permission API_KEY_CREATE = known(new Permission("apiKey.create"));
    /** {@code apiKey.read}. */
    public static final Permission API_KEY_READ = known(new Permission("apiKey.read"));
    /** {@code apiKey.update}. */
    public static final Permission API_KEY_UPDATE = known(new Permission("apiKey.update"));
    /** {@code apiKey.delete}. */
    public static final Permission API_KEY_DELETE = known(new Permission("apiKey.delete"));
    /** {@code asset.read}. */
    public static final Permission ASSET_READ = known(new Permission("asset.read"));
    /** {@code asset.update}. */
    public static final Permission ASSET_UPDATE = known(new Permission("asset.update"));
    /** {@code asset.delete}. */
    public static final Permission ASSET_DELETE = known(new Permission("asset.delete"));
    /** {@code asset.statistics}. */
    public static final Permission ASSET_STATISTICS = known(new Permission("asset.statistics"));
    /** {@code asset.share}. */
    public static final Permission ASSET_SHARE = known(new Permission("asset.share"));
    /** {@code asset.view}. */
    public static final Permission ASSET_VIEW = known(new Permission("asset.view"));
    /** {@code asset.download}. */
    public static final Permission ASSET_DOWNLOAD = known(new Permission("asset.download"));
    /** {@code asset.upload}. */
    public static final Permission ASSET_UPLOAD = known(new Permission("asset.upload"));
    /** {@code asset.copy}. Servers from 2.x on. */
    public static final Permission ASSET_COPY = known(new Permission("asset.copy"));
    /** {@code asset.derive}. Servers from 2.x on. */
    public static final Permission ASSET_DERIVE = known(new Permission("asset.derive"));
    /** {@code asset.edit.get}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_GET = known(new Permission("asset.edit.get"));
    /** {@code asset.edit.create}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_CREATE = known(new Permission("asset.edit.create"));
    /** {@code asset.edit.delete}. Servers from 2.x on. */
    public static final Permission ASSET_EDIT_DELETE = known(new Permission("asset.edit.delete"));
    /** {@code album.create}. */
    public static final Permission ALBUM_CREATE = known(new Permission("album.create"));
    /** {@code album.read}. */
    public static final Permission ALBUM_READ = known(new Permission("album.read"));
    /** {@code album.update}. */
    public static final Permission ALBUM_UPDATE = known(new Permission("album.update"));
    /** {@code album.delete}. */
    public static final Permission ALBUM_DELETE = known(new Permission("album.delete"));
    /** {@code album.statistics}. */
    public static final Permission ALBUM_STATISTICS = known(new Permission("album.statistics"));
    /** {@code album.share}. */
    public static final Permission ALBUM_SHARE = known(new Permission("album.share"));
    /** {@code album.download}. */
    public static final Permission ALBUM_DOWNLOAD = known(new Permission("album.download"));
    /** {@code albumAsset.create}. */
    public static final Permission ALBUM_ASSET_CREATE = known(new Permission("albumAsset.create"));
    /** {@code albumAsset.delete}. */
    public static final Permission ALBUM_ASSET_DELETE = known(new Permission("albumAsset.delete"));
    /** {@code albumUser.create}. */
    public static final Permission ALBUM_USER_CREATE = known(new Permission("albumUser.create"));
    /** {@code albumUser.update}. */
    public static final Permission ALBUM_USER_UPDATE = known(new Permission("albumUser.update"));
    /** {@code albumUser.delete}. */
    public static final Permission ALBUM_USER_DELETE = known(new Permission("albumUser.delete"));
    /** {@code auth.changePassword}. */
    public static final Permission AUTH_CHANGE_PASSWORD = known(new Permission("auth.changePassword"));
    /** {@code authDevice.delete}. */
    public static final Permission AUTH_DEVICE_DELETE = known(new Permission("authDevice.delete"));
    /** {@code archive.read}. */
    public static final Permission ARCHIVE_READ = known(new Permission("archive.read"));
    /** {@code backup.list}. Servers from 2.x on. */
    public static final Permission BACKUP_LIST = known(new Permission("backup.list"));
    /** {@code backup.download}. Servers from 2.x on. */
    public static final Permission BACKUP_DOWNLOAD = known(new Permission("backup.download"));
    /** {@code backup.upload}. Servers from 2.x on. */
    public static final Permission BACKUP_UPLOAD = known(new Permission("backup.upload"));
    /** {@code backup.delete}. Servers from 2.x on. */
    public static final Permission BACKUP_DELETE = known(new Permission("backup.delete"));
    /** {@code duplicate.read}. */
    public static final Permission DUPLICATE_READ = known(new Permission("duplicate.read"));
    /** {@code duplicate.delete}. */
    public static final Permission DUPLICATE_DELETE = known(new Permission("duplicate.delete"));
    /** {@code face.create}. */
    public static final Permission FACE_CREATE = known(new Permission("face.create"));
    /** {@code face.read}. */
    public static final Permission FACE_READ = known(new Permission("face.read"));
    /** {@code face.update}. */
    public static final Permission FACE_UPDATE = known(new Permission("face.update"));
    /** {@code face.delete}. */
    public static final Permission FACE_DELETE = known(new Permission("face.delete"));
    /** {@code folder.read}. Servers from 2.x on. */
    public static final Permission FOLDER_READ = known(new Permission("folder.read"));
    /** {@code job.create}. */
    public static final Permission JOB_CREATE = known(new Permission("job.create"));
    /** {@code job.read}. */
    public static final Permission JOB_READ = known(new Permission("job.read"));
    /** {@code library.create}. */
    public static final Permission LIBRARY_CREATE = known(new Permission("library.create"));
    /** {@code library.read}. */
    public static final Permission LIBRARY_READ = known(new Permission("library.read"));
    /** {@code library.update}. */
    public static final Permission LIBRARY_UPDATE = known(new Permission("library.update"));
    /** {@code library.delete}. */
    public static final Permission LIBRARY_DELETE = known(new Permission("library.delete"));
    /** {@code library.statistics}. */
    public static final Permission LIBRARY_STATISTICS = known(new Permission("library.statistics"));
    /** {@code timeline.read}. */
    public static final Permission TIMELINE_READ = known(new Permission("timeline.read"));
    /** {@code timeline.download}. */
    public static final Permission TIMELINE_DOWNLOAD = known(new Permission("timeline.download"));
    /** {@code maintenance}. Servers from 2.x on. */
    public static final Permission MAINTENANCE = known(new Permission("maintenance"));
    /** {@code map.read}. Servers from 2.x on. */
    public static final Permission MAP_READ = known(new Permission("map.read"));
    /** {@code map.search}. Servers from 2.x on. */
    public static final Permission MAP_SEARCH = known(new Permission("map.search"));
    /** {@code memory.create}. */
    public static final Permission MEMORY_CREATE = known(new Permission("memory.create"));
    /** {@code memory.read}. */
    public static final Permission MEMORY_READ = known(new Permission("memory.read"));
    /** {@code memory.update}. */
    public static final Permission MEMORY_UPDATE = known(new Permission("memory.update"));
    /** {@code memory.delete}. */
    public static final Permission MEMORY_DELETE = known(new Permission("memory.delete"));
    /** {@code memory.statistics}. */
    public static final Permission MEMORY_STATISTICS = known(new Permission("memory.statistics"));
    /** {@code memoryAsset.create}. */
    public static final Permission MEMORY_ASSET_CREATE = known(new Permission("memoryAsset.create"));
    /** {@code memoryAsset.delete}. */
    public static final Permission MEMORY_ASSET_DELETE = known(new Permission("memoryAsset.delete"));
    /** {@code notification.create}. */
    public static final Permission NOTIFICATION_CREATE = known(new Permission("notification.create"));
    /** {@code notification.read}. */
    public static final Permission NOTIFICATION_READ = known(new Permission("notification.read"));
    /** {@code notification.update}. */
    public static final Permission NOTIFICATION_UPDATE = known(new Permission("notification.update"));
    /** {@code notification.delete}. */
    public static final Permission NOTIFICATION_DELETE = known(new Permission("notification.delete"));
    /** {@code partner.create}. */
    public static final Permission PARTNER_CREATE = known(new Permission("partner.create"));
    /** {@code partner.read}. */
    public static final Permission PARTNER_READ = known(new Permission("partner.read"));
    /** {@code partner.update}. */
    public static final Permission PARTNER_UPDATE = known(new Permission("partner.update"));
    /** {@code partner.delete}. */
    public static final Permission PARTNER_DELETE = known(new Permission("partner.delete"));
    /** {@code person.create}. */
    public static final Permission PERSON_CREATE = known(new Permission("person.create"));
    /** {@code person.read}. */
    public static final Permission PERSON_READ = known(new Permission("person.read"));
    /** {@code person.update}. */
    public static final Permission PERSON_UPDATE = known(new Permission("person.update"));
    /** {@code person.delete}. */
    public static final Permission PERSON_DELETE = known(new Permission("person.delete"));
    /** {@code person.statistics}. */
    public static final Permission PERSON_STATISTICS = known(new Permission("person.statistics"));
    /** {@code person.merge}. */
    public static final Permission PERSON_MERGE = known(new Permission("person.merge"));
    /** {@code person.reassign}. */
    public static final Permission PERSON_REASSIGN = known(new Permission("person.reassign"));
    /** {@code pinCode.create}. */
    public static final Permission PIN_CODE_CREATE = known(new Permission("pinCode.create"));
    /** {@code pinCode.update}. */
    public static final Permission PIN_CODE_UPDATE = known(new Permission("pinCode.update"));
    /** {@code pinCode.delete}. */
    public static final Permission PIN_CODE_DELETE = known(new Permission("pinCode.delete"));
    /** {@code plugin.create}. Servers from 2.x on. */
    public static final Permission PLUGIN_CREATE = known(new Permission("plugin.create"));
    /** {@code plugin.read}. Servers from 2.x on. */
    public static final Permission PLUGIN_READ = known(new Permission("plugin.read"));
    /** {@code plugin.update}. Servers from 2.x on. */
    public static final Permission PLUGIN_UPDATE = known(new Permission("plugin.update"));
    /** {@code plugin.delete}. Servers from 2.x on. */
    public static final Permission PLUGIN_DELETE = known(new Permission("plugin.delete"));
    /** {@code server.about}. */
    public static final Permission SERVER_ABOUT = known(new Permission("server.about"));
    /** {@code server.apkLinks}. */
    public static final Permission SERVER_APK_LINKS = known(new Permission("server.apkLinks"));
    /** {@code server.storage}. */
    public static final Permission SERVER_STORAGE = known(new Permission("server.storage"));
    /** {@code server.statistics}. */
    public static final Permission SERVER_STATISTICS = known(new Permission("server.statistics"));
    /** {@code server.versionCheck}. */
    public static final Permission SERVER_VERSION_CHECK = known(new Permission("server.versionCheck"));
    /** {@code serverLicense.read}. */
    public static final Permission SERVER_LICENSE_READ = known(new Permission("serverLicense.read"));
    /** {@code serverLicense.update}. */
    public static final Permission SERVER_LICENSE_UPDATE = known(new Permission("serverLicense.update"));
    /** {@code serverLicense.delete}. */
    public static final Permission SERVER_LICENSE_DELETE = known(new Permission("serverLicense.delete"));
    /** {@code session.create}. */
    public static final Permission SESSION_CREATE = known(new Permission("session.create"));
    /** {@code session.read}. */
    public static final Permission SESSION_READ = known(new Permission("session.read"));
    /** {@code session.update}. */
    public static final Permission SESSION_UPDATE = known(new Permission("session.update"));
    /** {@code session.delete}. */
    public static final Permission SESSION_DELETE = known(new Permission("session.delete"));
    /** {@code session.lock}. */
    public static final Permission SESSION_LOCK = known(new Permission("session.lock"));
    /** {@code sharedLink.create}. */
    public static final Permission SHARED_LINK_CREATE = known(new Permission("sharedLink.create"));
    /** {@code sharedLink.read}. */
    public static final Permission SHARED_LINK_READ = known(new Permission("sharedLink.read"));
    /** {@code sharedLink.update}. */
    public static final Permission SHARED_LINK_UPDATE = known(new Permission("sharedLink.update"));
    /** {@code sharedLink.delete}. */
    public static final Permission SHARED_LINK_DELETE = known(new Permission("sharedLink.delete"));
    /** {@code stack.create}. */
    public static final Permission STACK_CREATE = known(new Permission("stack.create"));
    /** {@code stack.read}. */
    public static final Permission STACK_READ = known(new Permission("stack.read"));
    /** {@code stack.update}. */
    public static final Permission STACK_UPDATE = known(new Permission("stack.update"));
    /** {@code stack.delete}. */
    public static final Permission STACK_DELETE = known(new Permission("stack.delete"));
    /** {@code sync.stream}. */
    public static final Permission SYNC_STREAM = known(new Permission("sync.stream"));
    /** {@code syncCheckpoint.read}. */
    public static final Permission SYNC_CHECKPOINT_READ = known(new Permission("syncCheckpoint.read"));
    /** {@code syncCheckpoint.update}. */
    public static final Permission SYNC_CHECKPOINT_UPDATE = known(new Permission("syncCheckpoint.update"));
    /** {@code syncCheckpoint.delete}. */
    public static final Permission SYNC_CHECKPOINT_DELETE = known(new Permission("syncCheckpoint.delete"));
    /** {@code systemConfig.read}. */
    public static final Permission SYSTEM_CONFIG_READ = known(new Permission("systemConfig.read"));
    /** {@code systemConfig.update}. */
    public static final Permission SYSTEM_CONFIG_UPDATE = known(new Permission("systemConfig.update"));
    /** {@code systemMetadata.read}. */
    public static final Permission SYSTEM_METADATA_READ = known(new Permission("systemMetadata.read"));
    /** {@code systemMetadata.update}. */
    public static final Permission SYSTEM_METADATA_UPDATE = known(new Permission("systemMetadata.update"));
    /** {@code tag.create}. */
    public static final Permission TAG_CREATE = known(new Permission("tag.create"));
    /** {@code tag.read}. */
    public static final Permission TAG_READ = known(new Permission("tag.read"));
    /** {@code tag.update}. */
    public static final Permission TAG_UPDATE = known(new Permission("tag.update"));
    /** {@code tag.delete}. */
    public static final Permission TAG_DELETE = known(new Permission("tag.delete"));
    /** {@code tag.asset}. */
    public static final Permission TAG_ASSET = known(new Permission("tag.asset"));
    /** {@code user.read}. */
    public static final Permission USER_READ = known(new Permission("user.read"));
    /** {@code user.update}. */
    public static final Permission USER_UPDATE = known(new Permission("user.update"));
    /** {@code userLicense.create}. */
    public static final Permission USER_LICENSE_CREATE = known(new Permission("userLicense.create"));
    /** {@code userLicense.read}. */
    public static final Permission USER_LICENSE_READ = known(new Permission("userLicense.read"));
    /** {@code userLicense.update}. */
    public static final Permission USER_LICENSE_UPDATE = known(new Permission("userLicense.update"));
    /** {@code userLicense.delete}. */
    public static final Permission USER_LICENSE_DELETE = known(new Permission("userLicense.delete"));
    /** {@code userOnboarding.read}. */
    public static final Permission USER_ONBOARDING_READ = known(new Permission("userOnboarding.read"));
    /** {@code userOnboarding.update}. */
    public static final Permission USER_ONBOARDING_UPDATE = known(new Permission("userOnboarding.update"));
    /** {@code userOnboarding.delete}. */
    public static final Permission USER_ONBOARDING_DELETE = known(new Permission("userOnboarding.delete"));
    /** {@code userPreference.read}. */
    public static final Permission USER_PREFERENCE_READ = known(new Permission("userPreference.read"));
    /** {@code userPreference.update}. */
    public static final Permission USER_PREFERENCE_UPDATE = known(new Permission("userPreference.update"));
    /** {@code userProfileImage.create}. */
    public static final Permission USER_PROFILE_IMAGE_CREATE = known(new Permission("userProfileImage.create"));
    /** {@code userProfileImage.read}. */
    public static final Permission USER_PROFILE_IMAGE_READ = known(new Permission("userProfileImage.read"));
    /** {@code userProfileImage.update}. */
    public static final Permission USER_PROFILE_IMAGE_UPDATE = known(new Permission("userProfileImage.update"));
    /** {@code userProfileImage.delete}. */
    public static final Permission USER_PROFILE_IMAGE_DELETE = known(new Permission("userProfileImage.delete"));
    /** {@code queue.read}. Servers from 2.x on. */
    public static final Permission QUEUE_READ = known(new Permission("queue.read"));
    /** {@code queue.update}. Servers from 2.x on. */
    public static final Permission QUEUE_UPDATE = known(new Permission("queue.update"));
    /** {@code queueJob.create}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_CREATE = known(new Permission("queueJob.create"));
    /** {@code queueJob.read}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_READ = known(new Permission("queueJob.read"));
    /** {@code queueJob.update}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_UPDATE = known(new Permission("queueJob.update"));
    /** {@code queueJob.delete}. Servers from 2.x on. */
    public static final Permission QUEUE_JOB_DELETE = known(new Permission("queueJob.delete"));
    /** {@code workflow.create}. Servers from 2.x on. */
    public static final Permission WORKFLOW_CREATE = known(new Permission("workflow.create"));
    /** {@code workflow.read}. Servers from 2.x on. */
    public static final Permission WORKFLOW_READ = known(new Permission("workflow.read"));
    /** {@code workflow.update}. Servers from 2.x on. */
    public static final Permission WORKFLOW_UPDATE = known(new Permission("workflow.update"));
    /** {@code workflow.delete}. Servers from 2.x on. */
    public static final Permission WORKFLOW_DELETE = known(new Permission("workflow.delete"));
    /** {@code adminUser.create}. */
    public static final Permission ADMIN_USER_CREATE = known(new Permission("adminUser.create"));
    /** {@code adminUser.read}. */
    public static final Permission ADMIN_USER_READ = known(new Permission("adminUser.read"));
    /** {@code adminUser.update}. */
    public static final Permission ADMIN_USER_UPDATE = known(new Permission("adminUser.update"));
    /** {@code adminUser.delete}. */
    public static final Permission ADMIN_USER_DELETE = known(new Permission("adminUser.delete"));
    /** {@code adminSession.read}. Servers from 2.x on. */
    public static final Permission ADMIN_SESSION_READ = known(new Permission("adminSession.read"));
    /** {@code adminAuth.unlinkAll}. */
    public static final Permission ADMIN_AUTH_UNLINK_ALL = known(new Permission("adminAuth.unlinkAll"));
    /** {@code asset.replace}. Servers before 3.0 only. */
    public static final Permission ASSET_REPLACE = known(new Permission("asset.replace"));
    /** {@code apiKey.rotate}. Servers from 3.2 on. */
    public static final Permission API_KEY_ROTATE = known(new Permission("apiKey.rotate"));
    /** {@code assetFile.read}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_READ = known(new Permission("assetFile.read"));
    /** {@code assetFile.delete}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_DELETE = known(new Permission("assetFile.delete"));
    /** {@code assetFile.download}. Servers from 3.2 on. */
    public static final Permission ASSET_FILE_DOWNLOAD = known(new Permission("assetFile.download"));
    /** {@code clusterGroup.read}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_READ = known(new Permission("clusterGroup.read"));
    /** {@code clusterGroup.leave}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_LEAVE = known(new Permission("clusterGroup.leave"));
    /** {@code clusterGroupRequest.create}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_CREATE = known(new Permission("clusterGroupRequest.create"));
    /** {@code clusterGroupRequest.read}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_READ = known(new Permission("clusterGroupRequest.read"));
    /** {@code clusterGroupRequest.delete}. Servers from 3.2 on. */
    public static final Permission CLUSTER_GROUP_REQUEST_DELETE = known(new Permission("clusterGroupRequest.delete"));
    /** {@code adminConfig.read}. Servers from 3.2 on. */
    public static final Permission ADMIN_CONFIG_READ = known(new Permission("adminConfig.read"));
    /** {@code adminConfig.update}. Servers from 3.2 on. */
    public static final Permission ADMIN_CONFIG_UPDATE = known(new Permission("adminConfig.update"));
    /** {@code userConfig.read}. Servers from 3.2 on. */
    public static final Permission USER_CONFIG_READ = known(new Permission("userConfig.read"));
    /** {@code workflow.logs}. Servers from 3.2 on. */
    public static final Permission WORKFLOW_LOGS = known(new Permission("workflow.logs"));

    private Permission(String name) {
        super(name);
    }

    /**
     * Names a permission.
     *
     * @param name the server's name for it
     * @return the permission
     */
    public static Permission of(String name) {
        if (Objects.requireNonNull(name, "name").isBlank()) {
            throw new IllegalArgumentException("permission: expected a name such as album.read, got an empty text");
        }
        return find(Permission.class, name, Permission::new);
    }

    /** {@return the server's name for it, such as {@code album.read}} */
    public String name() {
        return toString();
    }

    /**
     * Tells whether each server that this SDK works with has this permission, as far as that is known. Costs no request.
     *
     * @return false if a version is known that lacks it
     */
    public boolean inAllVersions() {
        return PermissionVersions.inAll(name());
    }

    /**
     * Tells whether a server has this permission. Costs no request.
     *
     * @param version the server's version
     * @return false if that version is known to lack it
     */
    public boolean existsIn(ServerVersion version) {
        return PermissionVersions.exists(name(), version);
    }
}
