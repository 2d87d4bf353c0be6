using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Payments;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Web.Posts;
using TrainingDeclaration.Web.SignIn;
using TrainingDeclaration.Web.Views;

namespace TrainingDeclaration.Web.Pages.Payments;

/// <summary>What Finance has to pay: an amount typed in a row is one payment; each is recorded as an act of its own.</summary>
public sealed class IndexModel(AppDbContext db, WorkflowService workflow, CurrentUserAccessor current, ReceiveInstant received) : PageModel
{
    private const string Amount = "fen.";

    public IReadOnlyList<PaymentDue> Due { get; private set; } = [];

    /// <summary>Why a row was refused, by key.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; private set; } = new Dictionary<string, string>();

    /// <summary>The day as it was typed and not taken; null when first shown.</summary>
    public string? Day => Typed("day");

    /// <summary>What the row showed, for the post.</summary>
    public static string Seen(PaymentDue one) =>
        string.Create(CultureInfo.InvariantCulture, $"{one.StatusStamp}.{one.SubmissionNumber}.{one.Seen.Stamp}.{one.Seen.FilingNumber}");

    /// <summary>What was typed into a box of a row that was refused; the others are empty again.</summary>
    public string? Typed(string name) => Request.HasFormContentType && (name == "day" || Refused.ContainsKey(name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..]))
        ? Request.Form[name].LastOrDefault() : null;

    /// <summary>Answers the list.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Due = await db.PaymentsDueAsync(current.Required, cancel);

    /// <summary>The list as a spreadsheet, which comes back with the bank's days and references.</summary>
    public async Task<IActionResult> OnGetTableAsync(CancellationToken cancel) =>
        File(PaymentImport.Template(await db.PaymentsDueAsync(current.Required, cancel)), Spreadsheet.ContentType, "待拨付清单.xlsx");

    /// <summary>Payments and refunds of a period and how every settlement stands, as a spreadsheet; without days, this year's.</summary>
    public async Task<IActionResult> OnGetLedgerAsync(string? from, string? until, CancellationToken cancel)
    {
        var today = BeijingTime.DateOf(received.Value);
        var (first, last) = (TextRules.Clean(from) is null ? new DateOnly(today.Year, 1, 1) : DayPosts.Day(from), TextRules.Clean(until) is null ? today : DayPosts.Day(until));
        if (first is not { } start || last is not { } end || end < start)
        {
            TempData["Refused"] = "没有导出：请按 2022-10-14 的样子填写起止日期，截止日期不早于开始日期。";
            return Redirect("/payments");
        }

        return this.Table(await PaymentLedger.WriteAsync(db, current.Required, start, end, cancel), $"拨付台账 {start:yyyyMMdd}-{end:yyyyMMdd}", received.Value);
    }

    /// <summary>Records the rows with an amount; what is refused stays with its reason and what was typed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var day = DayPosts.Day(Request.Form["day"].LastOrDefault());
        var typed = Request.Form.Keys.Where(name => name.StartsWith(Amount, StringComparison.Ordinal) && TextRules.Clean(Request.Form[name].LastOrDefault()) is not null)
            .Select(name => name[Amount.Length..]).ToList();
        if (typed.Count == 0)
        {
            ModelState.AddModelError("", "请在要登记的行填写本次金额。");
        }

        var refused = new Dictionary<string, string>();
        var inputs = new List<(string Key, ActInput Input)>();
        foreach (var key in typed)
        {
            if (!Money.TryParseYuan(Request.Form[Amount + key].LastOrDefault(), out var fen))
            {
                refused[key] = "金额看不懂，请以元为单位写数字，如 242554.50。";
            }
            else if (Read(Request.Form[$"seen.{key}"].LastOrDefault()) is { } seen)
            {
                inputs.Add((key, seen with { Money = new() { Fen = fen, Day = day, Reference = TextRules.Clean(Request.Form[$"reference.{key}"].LastOrDefault()) } }));
            }
        }

        var verdicts = await workflow.PerformEachAsync(current.Required, inputs, Act.RecordPayment, cancel);
        foreach (var (key, refusal) in verdicts.Where(verdict => verdict.Refusal is not null))
        {
            refused[key] = refusal!.Message;
        }

        var done = verdicts.Count(verdict => verdict.Refusal is null);
        var sum = inputs.Where(one => !refused.ContainsKey(one.Key)).Sum(one => one.Input.Money.Fen ?? 0);
        if (done > 0)
        {
            TempData["Done"] = $"已登记 {done} 笔拨付，合计 {Money.Yuan(sum)} 元。";
        }

        if (ModelState.IsValid && refused.Count == 0)
        {
            return Redirect("/payments");
        }

        Refused = refused;
        Due = await db.PaymentsDueAsync(current.Required, cancel);
        foreach (var one in Due.Where(one => refused.ContainsKey(one.Key)))
        {
            ModelState.AddModelError(Amount + one.Key, $"{one.PlanNumber}：{refused[one.Key]}");
        }

        return Page();
    }

    private static ActInput? Read(string? seen) => seen?.Split('.') is [var status, var submission, var stamp, var filing]
        && int.TryParse(status, CultureInfo.InvariantCulture, out var a) && int.TryParse(submission, CultureInfo.InvariantCulture, out var b)
        && int.TryParse(stamp, CultureInfo.InvariantCulture, out var c) && int.TryParse(filing, CultureInfo.InvariantCulture, out var d)
            ? new ActInput { StatusStamp = a, SubmissionNumber = b, Dossier = new DossierSeen(DossierKind.Settlement, c, d) } : null;
}
