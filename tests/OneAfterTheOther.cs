using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace TrainingDeclaration;

/// <summary>
/// Makes the test projects run one after the other, whoever starts them: each needs both cores, a database and a browser
/// to itself. The first to load holds a lock file until its process ends; after half an hour the others stop waiting.
/// </summary>
internal static class OneAfterTheOther
{
    private const string Held = "TrainingDeclaration.Tests.Turn";

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Runs before any test of the assembly.")]
    internal static void Wait()
    {
        // One test project uses another's classes; the process waits for its turn only once.
        if (AppDomain.CurrentDomain.GetData(Held) is not null)
        {
            return;
        }

        AppDomain.CurrentDomain.SetData(Held, new object());
        var file = Path.Combine(Path.GetTempPath(), "training-declaration-tests.lock");
        for (var waited = 0; waited < 30 * 60 * 5; waited++)
        {
            try
            {
                AppDomain.CurrentDomain.SetData(Held, new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }
}
