using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Declarations;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Word;

namespace TrainingDeclaration.Core.Schemes;

/// <summary>
/// One kind of declaration: data with functions. Everything outside <c>Schemes/</c> and the scheme's Edit page works on
/// the spine and asks these.
/// </summary>
public sealed record Scheme
{
    /// <summary>Stable key, such as <c>most</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Name of the form on verification pages, given the year.</summary>
    public required Func<int, string> DocumentName { get; init; }

    /// <summary>Letters before the year in declaration numbers.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>The Edit page below <c>/Declarations</c>.</summary>
    public required string EditPage { get; init; }

    /// <summary>Who may do what.</summary>
    public required TransitionTable Workflow { get; init; }

    /// <summary>A new body for a unit.</summary>
    public required Func<Guid, Setting, Body> Create { get; init; }

    /// <summary>Copies texts from an earlier body: texts yes; dates, money, codes and seals no.</summary>
    public required Action<Body, Body> CopyTexts { get; init; }

    /// <summary>
    /// Fills a new body from the tables of a Word document and lists what was understood; null when the document holds no
    /// form of this scheme.
    /// </summary>
    public required Func<IReadOnlyList<DocxTable>, Body, Setting, IReadOnlyList<WordField>?> ReadWord { get; init; }

    /// <summary>The tracked body of a declaration.</summary>
    public required Func<AppDbContext, Guid, CancellationToken, Task<Body>> LoadAsync { get; init; }

    /// <summary>The findings of the rule set Report, errors first.</summary>
    public required Func<Body, Setting, IReadOnlyList<Finding>> Check { get; init; }

    /// <summary>The paper.</summary>
    public required Func<Body, Setting, Sheet> Describe { get; init; }

    /// <summary>The summary for the spine.</summary>
    public required Func<Body, Summary> Summarize { get; init; }

    /// <summary>The 重点领域 of the call that it names.</summary>
    public required Func<Body, IReadOnlyList<string>> FocusAreas { get; init; }

    /// <summary>All fields as a reviewer reads them, in the order of the paper.</summary>
    public required Func<Body, Setting, IReadOnlyList<FieldValue>> Fields { get; init; }

    /// <summary>Keys of the fields, in the order of the paper.</summary>
    public required IReadOnlyList<string> FieldKeys { get; init; }

    /// <summary>Label of a field by its key; null for an unknown key.</summary>
    public required Func<string?, string?> LabelOf { get; init; }

    /// <summary>The body as JSON by stable field keys.</summary>
    public required Func<Body, string> ToJson { get; init; }

    /// <summary>The body back from its JSON.</summary>
    public required Func<string, Body> FromJson { get; init; }
}
