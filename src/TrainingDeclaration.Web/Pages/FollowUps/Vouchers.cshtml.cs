using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Reviewing;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Organizations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;

namespace TrainingDeclaration.Web.Pages.FollowUps;

/// <summary>The vouchers of the current filing, each beside its picture, with what Finance thinks of it.</summary>
public sealed class VouchersModel(AppDbContext db, OpenDossier open, WorkflowService workflow, CurrentUserAccessor current) : PageModel
{
    public OpenDossier Open => open;

    /// <summary>In the order of the claim.</summary>
    public IReadOnlyList<VoucherLine> Lines { get; private set; } = [];

    /// <summary>Whether the reader checks them now.</summary>
    public bool MayCheck => open.Option(Act.CheckVouchers) is not null;

    /// <summary>Where the reader came from.</summary>
    public string Back => !open.IsOwn && current.Required.May(Permission.Review)
        ? DossierQueue.Address(DossierKind.Settlement, DossierTab.Waiting, open.Declaration.Key) : $"/followups/{open.Declaration.Key}";

    /// <summary>Answers the vouchers; 404 before the first filing.</summary>
    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel) => await LoadAsync(key, cancel) ? Page() : NotFound();

    /// <summary>Saves the verdicts; the rest may be accepted with one button.</summary>
    public async Task<IActionResult> OnPostAsync(string key, string? go, CancellationToken cancel)
    {
        if (!await LoadAsync(key, cancel))
        {
            return NotFound();
        }

        var input = ActPosts.Read(Request.Form);
        if (go == "rest")
        {
            var verdicts = Lines.Where(line => line.State == VoucherState.Pending).ToDictionary(line => line.RowId, _ => new VoucherVerdict(VoucherState.Accepted, null));
            foreach (var (row, verdict) in input.Money.Verdicts)
            {
                verdicts[row] = verdict;
            }

            input = input with { Money = input.Money with { Verdicts = verdicts } };
        }

        var outcome = await workflow.PerformAsync(current.Required, key, Act.CheckVouchers, input, cancel);
        if (outcome.Refusal is { } refusal)
        {
            db.ChangeTracker.Clear();
            await LoadAsync(key, cancel);
            Lines = [.. Lines.Select(line => input.Money.Verdicts.GetValueOrDefault(line.RowId) is { } typed ? line with { State = typed.State, Reason = typed.Reason } : line)];
            ModelState.Add(refusal, prefix: "");
            return Page();
        }

        TempData["Done"] = "核对结果已保存。";
        return Redirect(go == "rest" ? DossierQueue.Address(DossierKind.Settlement, DossierTab.Waiting, key) : $"{open.Base}/vouchers");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken cancel)
    {
        if (!await open.LoadAsync(current.Required, key, cancel, DossierKind.Settlement) || open.Facts is not { Filing: { } filing, Rules.Vouchers: { } of, Settlement: { } settlement })
        {
            return false;
        }

        var content = DossierContent.Read(filing);
        var texts = open.Rules.Fields(content, open.Facts.Around(filing.FiledAt)).ToDictionary(field => field.Key, field => field.Text);
        var states = settlement.Vouchers.ToDictionary(voucher => voucher.RowId);
        var used = current.Required.Office == Office.Authority && settlement.UsedElsewhere.Count > 0 ? await UsedInAsync(settlement.UsedElsewhere, cancel) : new Dictionary<string, string?>();
        Lines =
        [
            .. of(content).Select(figures => (figures, Kept: states.GetValueOrDefault(figures.RowId))).Select(one => new VoucherLine(
                one.figures.RowId, one.figures.Label, texts.GetValueOrDefault($"voucher.{one.figures.RowId}") ?? "", one.Kept?.State ?? VoucherState.Pending, one.Kept?.Reason,
                one.Kept?.CheckedBy, one.Kept?.CheckedAt, [.. content.Of($"voucher.{one.figures.RowId}.file")],
                one.figures.Identity is { } identity && settlement.UsedElsewhere.Contains(identity), one.figures.Identity is { } id ? used.GetValueOrDefault(id) : null)),
        ];
        return true;
    }

    /// <summary>The plan numbers of the classes that hold the vouchers, for the authority.</summary>
    private async Task<Dictionary<string, string?>> UsedInAsync(IReadOnlySet<string> identities, CancellationToken cancel)
    {
        var all = identities.ToList();
        var own = open.Dossier.Id;
        var found = await db.Vouchers.Where(v => v.DossierId != own && v.State != VoucherState.Refused && v.Identity != null && all.Contains(v.Identity))
            .Select(v => new { v.Identity, Plan = db.Dossiers.Where(d => d.Id == v.DossierId).Select(d => d.Declaration.PlanNumber).FirstOrDefault() }).ToListAsync(cancel);
        return found.ToDictionary(one => one.Identity!, one => one.Plan);
    }
}

/// <summary>One voucher as the page shows it.</summary>
/// <param name="Text">What is written on it.</param>
/// <param name="UsedIn">The plan number of the other class that holds it, where the reader may know; null otherwise.</param>
public sealed record VoucherLine(
    string RowId, string Label, string Text, VoucherState State, string? Reason, string? CheckedBy, DateTimeOffset? CheckedAt, IReadOnlyList<FrozenFile> Files,
    bool IsUsedElsewhere, string? UsedIn);
