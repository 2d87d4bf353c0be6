using Microsoft.AspNetCore.Mvc.Rendering;
using TrainingDeclaration.Core.Record.Attachments;
using TrainingDeclaration.Core.Record.Schemes;

namespace TrainingDeclaration.Web.Views;

/// <summary>Uploaded files as a page lists them.</summary>
/// <param name="Path">Path of the list; a file's own address is below it.</param>
/// <param name="MayChange">Whether the reader may upload and remove.</param>
public sealed record FileList(IReadOnlyList<Attachment> Files, string Path, bool MayChange)
{
    /// <summary>The kinds that are asked for; empty = any file.</summary>
    public IReadOnlyList<MaterialKind> Kinds { get; init; } = [];

    /// <summary>The kind chosen for an upload that was refused, or the first that is missing.</summary>
    public string? Kind { get; init; }

    /// <summary>The kinds without which nothing can be reported.</summary>
    public IEnumerable<MaterialKind> Required => Kinds.Where(kind => kind.IsRequired);

    /// <summary>The kinds as options of a select.</summary>
    public List<SelectListItem> KindChoices => [.. Kinds.Select(kind => new SelectListItem(kind.Label, kind.Key, kind.Key == Kind))];

    /// <summary>The state of the kind, in words.</summary>
    public string StateOf(MaterialKind kind) => Has(kind) ? "已交" : kind.IsRequired ? "未交" : "选交";

    /// <summary>Tone of the tag that shows it.</summary>
    public string ToneOf(MaterialKind kind) => Has(kind) ? "ok" : kind.IsRequired ? "back" : "draft";

    /// <summary>Whether there is a file of the kind.</summary>
    public bool Has(MaterialKind kind) => Files.Any(file => file.Kind == kind.Key);

    /// <summary>The kind of a file in words; null if it has none or one that is not asked for.</summary>
    public string? KindOf(Attachment file) => Kinds.FirstOrDefault(kind => kind.Key == file.Kind)?.Label;
}
