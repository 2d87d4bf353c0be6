namespace TrainingDeclaration.BrowserTests.Infrastructure;

/// <summary>Where screenshots are kept: artifacts/screenshots beside the solution, ignored by git.</summary>
internal static class Screenshots
{
    public static string Folder { get; } = Path.Combine(Root(), "artifacts", "screenshots");

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
