namespace TrainingDeclaration.IntegrationTests.Infrastructure;

/// <summary>Temporary folders of this run, removed when it ends.</summary>
public static class TestFolders
{
    private static readonly string Root = Directory.CreateTempSubdirectory("training-site-").FullName;
    private static int last;

    static TestFolders() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Directory.Exists(Root))
        {
            Directory.Delete(Root, recursive: true);
        }
    };

    /// <summary>The clone that the tests were built from.</summary>
    public static string Repository
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "TrainingDeclaration.sln")))
            {
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests must run from a clone.");
            }

            return folder;
        }
    }

    /// <summary>A new empty folder.</summary>
    public static string Create() =>
        Directory.CreateDirectory(Path.Combine(Root, $"{Interlocked.Increment(ref last)}")).FullName;
}
