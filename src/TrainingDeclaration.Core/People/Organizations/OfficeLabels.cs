using System.Diagnostics;

namespace TrainingDeclaration.Core.People.Organizations;

/// <summary>The offices in words.</summary>
public static class OfficeLabels
{
    /// <summary>The office's name.</summary>
    /// <param name="wording">The wording of the scheme; null = the usual one.</param>
    public static string Label(this Office office, Wording? wording = null) => office switch
    {
        Office.Unit => (wording ?? Wording.Usual).Unit,
        Office.Bureau => "转报单位",
        Office.Department => (wording ?? Wording.Usual).Department,
        Office.Authority => (wording ?? Wording.Usual).AuthorityOffice,
        _ => throw new UnreachableException(),
    };
}
