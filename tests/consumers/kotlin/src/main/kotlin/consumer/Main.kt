package consumer

import io.github.immichsdk.ImmichClient
import io.github.immichsdk.assets.AssetType
import io.github.immichsdk.errors.ImmichException
import io.github.immichsdk.errors.ImmichForbiddenException
import io.github.immichsdk.errors.ImmichNotFoundException
import io.github.immichsdk.search.AssetFlag
import io.github.immichsdk.search.AssetQuery
import io.github.immichsdk.testkit.FakeImmich
import io.github.immichsdk.uploads.UploadJob
import io.github.immichsdk.uploads.UploadOptions
import java.nio.file.Files
import java.nio.file.Path
import java.util.UUID
import kotlin.io.path.writeText
import kotlin.streams.asSequence

private val progress = mutableListOf<String>()

/** The code of docs/kotlin.md, on a server in memory; each result is checked. */
fun main() {
    FakeImmich.start().use { server ->
        val folder = Files.createTempDirectory("consumer-kotlin")
        try {
            folder.resolve("pier.jpg").writeText("PICTURE")
            run(server.url(), server.apiKey(), folder)
        } finally {
            folder.toFile().deleteRecursively()
        }
    }
    println("kotlin: JDK ${Runtime.version().feature()}, Kotlin ${KotlinVersion.CURRENT}")
}

private fun run(url: String, key: String, folder: Path) {
    ImmichClient.builder().server(url).apiKey(key).build().use { immich ->
        upload(immich, folder)
        check(favorites(immich) == listOf("pier.jpg")) { "the favorites are not as expected" }
        check(camera(immich) == "unknown camera") { "the camera is not as expected" }
        check(problem(immich, UUID.randomUUID().toString()) == "gone, or not yours") { "the error is not as expected" }
    }
    check(progress.isNotEmpty()) { "no progress was reported" }
}

private fun upload(immich: ImmichClient, folder: Path) {
    val report = immich.uploads().run(
        UploadJob.of(folder)
            .recursive()
            .album("Lofoten 2026")
            .optionsFor { path -> UploadOptions.defaults().favorite().description("from ${path.fileName}") }
            .onProgress { progress += it.toString() }
    )
    check(report.complete()) { report.failed().joinToString() }
}

private fun favorites(immich: ImmichClient): List<String> {
    val query = AssetQuery.all().type(AssetType.IMAGE).`is`(AssetFlag.FAVORITE)
    return immich.search().stream(query).use { found ->
        found.asSequence().map { it.originalFileName }.take(10).toList()
    }
}

private fun camera(immich: ImmichClient): String {
    val id = immich.search().random(AssetQuery.all(), 1).single().id
    val asset = immich.assets().get(id)
    val model: String? = asset.exif?.model // the compiler insists on ?.
    return model ?: "unknown camera"
}

private fun problem(immich: ImmichClient, id: String): String =
    try {
        immich.assets().get(id).originalFileName
    } catch (e: ImmichNotFoundException) {
        "gone, or not yours"
    } catch (e: ImmichForbiddenException) {
        "missing permission: ${e.missingPermission()}"
    } catch (e: ImmichException) {
        "${e.operation()} failed: ${e.message}"
    }
