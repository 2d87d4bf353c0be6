using System.Diagnostics;
using System.Text.Json;
using TrainingDeclaration.IntegrationTests.Infrastructure;

namespace TrainingDeclaration.IntegrationTests.Deployment;

/// <summary>What goes into a published folder, as the build itself lists it.</summary>
public sealed class PublishTests
{
    private const string Web = "TrainingDeclaration.Web";

    /// <summary>Databases, logs, keys and papers of the build machine stay there, whatever the build takes for content.</summary>
    [Fact]
    public async Task Publish_WithAUsedDataFolderBesideTheSources_TakesNothingOfIt()
    {
        var folder = CopyProjects();
        var data = Path.Combine(folder, "src", Web, "App_Data");
        foreach (var file in new[] { "training.db", "logs/log-20261128.json", "logs/log-20261128.txt", "keys/key.xml", "files/ab/paper.pdf", "settings.config", "page.html" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(data, file))!);
            await File.WriteAllTextAsync(Path.Combine(data, file), "{}");
        }

        var published = await PublishedAsync(Path.Combine(folder, "src", Web));
        published.ShouldContain("appsettings.json", "the list should be that of the program");
        published.ShouldContain($"{Web}.dll");
        published.ShouldNotContain(file => file.Contains("App_Data", StringComparison.OrdinalIgnoreCase));
        published.ShouldNotContain(file => file.EndsWith(".db", StringComparison.OrdinalIgnoreCase) || file.Contains("log-", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The projects as they are built, without their sources: enough for the build to say what it would publish.</summary>
    private static string CopyProjects()
    {
        var (repository, copy) = (TestFolders.Repository, TestFolders.Create());
        foreach (var file in Directory.GetFiles(repository))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        foreach (var project in Directory.GetDirectories(Path.Combine(repository, "src")))
        {
            var files = Directory.GetFiles(project).Concat(Directory.GetFiles(Path.Combine(project, "obj"), "*", SearchOption.AllDirectories));
            foreach (var file in files)
            {
                var target = Path.Combine(copy, Path.GetRelativePath(repository, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }
        }

        return copy;
    }

    private static async Task<List<string>> PublishedAsync(string project)
    {
        var configuration = typeof(PublishTests).Assembly.GetCustomAttributes(typeof(System.Reflection.AssemblyConfigurationAttribute), false)
            .Cast<System.Reflection.AssemblyConfigurationAttribute>().Single().Configuration;
        using var build = Process.Start(new ProcessStartInfo("dotnet",
            ["msbuild", project, $"-p:Configuration={configuration}", "-p:BuildProjectReferences=false", "-nodeReuse:false", "-t:ComputeResolvedFilesToPublishList", "-getItem:ResolvedFileToPublish"])
        { RedirectStandardOutput = true })!;
        var answer = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        build.ExitCode.ShouldBe(0, answer);
        using var document = JsonDocument.Parse(answer);
        return [.. document.RootElement.GetProperty("Items").GetProperty("ResolvedFileToPublish").EnumerateArray().Select(item => item.GetProperty("RelativePath").GetString()!)];
    }
}
