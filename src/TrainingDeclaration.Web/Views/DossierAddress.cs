using TrainingDeclaration.Core.Record.Lifecycle;

namespace TrainingDeclaration.Web.Views;

/// <summary>Where the pages of a dossier stand.</summary>
public static class DossierAddress
{
    /// <summary>The address below which they stand; those of the execution materials stand below the class itself.</summary>
    public static string Of(string key, DossierKind kind) => $"/followups/{key}{(kind == DossierKind.Execution ? "" : $"/{Name(kind)}")}";

    /// <summary>The kind as a part of an address.</summary>
    public static string Name(DossierKind kind) => kind.ToString().ToLowerInvariant();
}
