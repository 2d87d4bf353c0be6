namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>Where screenshots are kept, if they are asked for with SCREENSHOTS=1: artifacts/screenshots beside the solution, ignored by git.</summary>
internal static class Screenshots
{
    /// <summary>Whether they are taken. Nothing is asserted about them, and several hundred take a quarter of a run.</summary>
    public static bool AreTaken { get; } = Environment.GetEnvironmentVariable("SCREENSHOTS") == "1";

    public static string Folder { get; } = Path.Combine(Root(), "artifacts", "screenshots");

    /// <summary>A subfolder of it, emptied of what an earlier run left there.</summary>
    public static string Empty(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return folder;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TrainingDeclaration.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
