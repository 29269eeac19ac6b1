package io.github.immichsdk.admin.jobs;

import io.github.immichsdk.api.Experimental;
import io.github.immichsdk.api.OpenWord;

/** The name of a queue of background jobs. An open set: compare the constants with {@code ==}. */
@Experimental
public final class QueueName extends OpenWord {

    private static final long serialVersionUID = 1;

    /** Makes thumbnails and previews. */
    public static final QueueName THUMBNAIL_GENERATION = known(new QueueName("thumbnailGeneration"));

    /** Reads the metadata of files. */
    public static final QueueName METADATA_EXTRACTION = known(new QueueName("metadataExtraction"));

    /** Converts videos. */
    public static final QueueName VIDEO_CONVERSION = known(new QueueName("videoConversion"));

    /** Detects faces. */
    public static final QueueName FACE_DETECTION = known(new QueueName("faceDetection"));

    /** Groups faces by person. */
    public static final QueueName FACIAL_RECOGNITION = known(new QueueName("facialRecognition"));

    /** Prepares searches by content. */
    public static final QueueName SMART_SEARCH = known(new QueueName("smartSearch"));

    /** Detects duplicates. */
    public static final QueueName DUPLICATE_DETECTION = known(new QueueName("duplicateDetection"));

    /** Deletes files and does small work; cannot be paused. */
    public static final QueueName BACKGROUND_TASK = known(new QueueName("backgroundTask"));

    /** Moves files to the folders of the storage template. */
    public static final QueueName STORAGE_TEMPLATE_MIGRATION = known(new QueueName("storageTemplateMigration"));

    /** Moves thumbnails and profile images. */
    public static final QueueName MIGRATION = known(new QueueName("migration"));

    /** Updates the search index. */
    public static final QueueName SEARCH = known(new QueueName("search"));

    /** Finds and writes sidecar files. */
    public static final QueueName SIDECAR = known(new QueueName("sidecar"));

    /** Scans external libraries. */
    public static final QueueName LIBRARY = known(new QueueName("library"));

    /** Sends notifications and e-mails. */
    public static final QueueName NOTIFICATIONS = known(new QueueName("notifications"));

    /** Backs up the database. */
    public static final QueueName BACKUP_DATABASE = known(new QueueName("backupDatabase"));

    /** Reads text on pictures; servers from 2.2 on. */
    public static final QueueName OCR = known(new QueueName("ocr"));

    /** Runs workflows; servers from 2.3 on. */
    public static final QueueName WORKFLOW = known(new QueueName("workflow"));

    /** Checks files; servers from 3.0 on. */
    public static final QueueName INTEGRITY_CHECK = known(new QueueName("integrityCheck"));

    /** Renders edited pictures; servers from 2.5 on. */
    public static final QueueName EDITOR = known(new QueueName("editor"));

    private QueueName(String value) {
        super(value);
    }

    /**
     * {@return the constant for a string, or a new value if this SDK does not know it}
     *
     * @param value the string, as the server sends it
     */
    public static QueueName of(String value) {
        return find(QueueName.class, value, QueueName::new);
    }
}
