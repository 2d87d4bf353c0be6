using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TrainingDeclaration.Core;

namespace TrainingDeclaration;

/// <summary>Lets rule tests read the schemes without starting the program.</summary>
internal static class FilledCatalog
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The 'ModuleInitializer' attribute should not be used in libraries", Justification = "Runs before any test of the assembly.")]
    internal static void Fill() => CoreServices.FillCatalog();
}
