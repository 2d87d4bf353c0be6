using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Organizations;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.Organizations;

/// <summary>Import of a unit directory in two steps: look, then apply.</summary>
public sealed class ImportModel(DirectoryImport import, CurrentUserAccessor current) : PageModel
{
    /// <summary>The uploaded file.</summary>
    [BindProperty(Name = "File")]
    public IFormFile? Upload { get; set; }

    /// <summary>Key of the file that was looked at.</summary>
    [BindProperty]
    public string? Hash { get; set; }

    /// <summary>Whether wrong rows are left out.</summary>
    [BindProperty]
    public bool SkipsWrong { get; set; }

    /// <summary>What the file would do; null before one was looked at.</summary>
    public DirectoryCheck? Check { get; private set; }

    /// <summary>What may stand in the column of kinds.</summary>
    public string KindText => Kinds is [var first, var second, ..] ? $"{first}（空白即是）或{second}" : $"{Kinds[0]}（空白即是）";

    /// <summary>What may stand in the column of the organization above.</summary>
    public string AboveText => Kinds is [_, var second, ..] ? $"空白为本机构；也可写同一文件中前面的{second}" : "空白为本机构";

    private IReadOnlyList<string> Kinds => [.. OrganizationTree.Kinds(current.Required).Select(kind => kind.Label(current.Required.Words))];

    /// <summary>What would become of the rows altogether.</summary>
    public static string Summary(DirectoryCheck check) =>
        $"新增 {check.Of(DirectoryAction.Add)}　修改 {check.Of(DirectoryAction.Change)}　不变 {check.Of(DirectoryAction.None)}　有误 {check.Of(DirectoryAction.Refuse)}";

    /// <summary>What would change in an organization that exists.</summary>
    public static string Text(DirectoryChange change) => $"{change.Label}：{change.Old ?? "（空）"} → {change.New ?? "（空）"}";

    /// <summary>Looks at the file.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancel)
    {
        var file = await Upload.ReadAsync(ListReader.MostBytes, cancel);
        return Show(file is not { Length: > 0 } ? new Refusal("请选择名录文件。", "File") : await import.CheckAsync(current.Required, file, cancel));
    }

    /// <summary>Applies the file that was looked at.</summary>
    public async Task<IActionResult> OnPostApplyAsync(CancellationToken cancel)
    {
        var outcome = await import.ApplyAsync(current.Required, Hash, SkipsWrong, cancel);
        if (outcome.Refusal is { } refusal)
        {
            ModelState.Add(refusal, "");
            return Show(await import.CheckAsync(current.Required, Hash, cancel));
        }

        TempData["Done"] = $"名录已导入：新增 {outcome.Value.Added} 个单位，修改 {outcome.Value.Changed} 个。";
        return LocalRedirect("/organizations");
    }

    private PageResult Show(Outcome<DirectoryCheck> outcome)
    {
        Check = outcome.Value;
        if (outcome.Refusal is { } refusal && ModelState.IsValid)
        {
            ModelState.Add(refusal, "");
        }

        return Page();
    }
}
