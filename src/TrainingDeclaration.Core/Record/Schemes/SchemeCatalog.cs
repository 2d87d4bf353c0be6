using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Printing;

namespace TrainingDeclaration.Core.Record.Schemes;

/// <summary>The schemes that exist. Filled once at startup, so that nothing but the startup code names one.</summary>
public static class SchemeCatalog
{
    private static IReadOnlyList<Scheme>? _all;

    /// <summary>In the order in which lists offer them.</summary>
    public static IReadOnlyList<Scheme> All => _all ?? throw new InvalidOperationException("The scheme catalog has not been filled.");

    /// <summary>Says which schemes exist, in the order in which lists offer them.</summary>
    public static void Fill(IReadOnlyList<Scheme> schemes) => _all = schemes;

    /// <summary>The scheme with the key.</summary>
    public static Scheme Of(string key) => All.Single(scheme => scheme.Key == key);

    /// <summary>The scheme of a tree whose authority names this key; the first one if it names none.</summary>
    public static Scheme Run(string? key) => key is null ? All[0] : Of(key);

    /// <summary>A call's paper with nothing filled in, for anybody who wants to see what is asked; it names no organization.</summary>
    public static Sheet Blank(Call call)
    {
        static Organization Nobody(Office office) => new() { Code = "", Name = "", Path = "", Office = office };
        var context = new FormContext(call, Nobody(Office.Unit), Nobody(Office.Department));
        var scheme = Of(call.Scheme);
        return scheme.Describe(scheme.Create(Guid.Empty, context), context);
    }
}
