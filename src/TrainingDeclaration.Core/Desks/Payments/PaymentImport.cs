using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Base.Privacy;
using TrainingDeclaration.Core.Data;
using TrainingDeclaration.Core.Desks.Exports;
using TrainingDeclaration.Core.Desks.Imports;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Desks.Payments;

/// <summary>
/// Records payments from the bank's list in two steps: what each row would do is said first. A row is a payment of its own; one that is
/// recorded already, by number and reference, does nothing.
/// </summary>
public sealed class PaymentImport(AppDbContext db, KeptUploads kept, WorkflowService workflow, ReceiveInstant received)
{
    private const string Plan = "计划编号";
    private const string Day = "拨付日期";
    private const string Fen = "金额";
    private const string Reference = "流水号";

    private static readonly string[] Days = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly ListLayout Layout = new(Plan, [Plan, Day, Fen, Reference], "拨付清单", "拨付") { TakesCsv = true, TakesValuesOnly = true };

    /// <summary>What is to be paid, as a list to be filled in.</summary>
    public static byte[] Template(IEnumerable<PaymentDue> due) => Spreadsheet.Write(new SheetTable(
        "拨付清单", [(Plan, 16), (Day, 14), (Fen, 16), (Reference, 24), ("收款方", 30), ("账户", 40)],
        [.. due.Select(one => (object?[])[one.PlanNumber, null, new Yuan(one.Money.ToPayFen), null, one.Payee.Name, one.Payee.Line])]));

    /// <summary>Says what the list would do and keeps the file for <see cref="ApplyAsync"/>; changes nothing.</summary>
    public async Task<Outcome<ImportCheck<PaymentLine>>> CheckAsync(CurrentUser user, byte[] file, CancellationToken cancel) =>
        ListReader.Read(file, Layout, cancel) is var read && read.Value is { } list ? await CheckAsync(user, await kept.PutAsync(user.Id, file, cancel), list, cancel) : read.Refusal!; // a refused outcome always has a refusal

    /// <summary>Checks a kept file again.</summary>
    public async Task<Outcome<ImportCheck<PaymentLine>>> CheckAgainAsync(CurrentUser user, Guid id, CancellationToken cancel) =>
        await kept.OpenAsync(user.Id, id, cancel) is { } file && ListReader.Read(file, Layout, cancel).Value is { } list ? await CheckAsync(user, id, list, cancel) : KeptUploads.Lost;

    /// <summary>Reads the kept file again and records its rows, each as an act of its own; then the file is erased.</summary>
    /// <param name="skipsWrong">Whether to go on although some rows are wrong; otherwise nothing is done in that case.</param>
    /// <returns>How many were recorded, and what was refused.</returns>
    public async Task<Outcome<(int Done, IReadOnlyList<Refusal> Refused)?>> ApplyAsync(CurrentUser user, Guid id, bool skipsWrong, CancellationToken cancel)
    {
        var outcome = await CheckAgainAsync(user, id, cancel);
        if (outcome.Value is not { } check)
        {
            return outcome.Refusal!; // a refused outcome always has a refusal
        }

        if (check.Wrong > 0 && !skipsWrong)
        {
            return new Refusal($"有 {check.Wrong} 行有误，没有登记任何拨付。请改好后重新上传，或选择跳过有误的行。");
        }

        var (done, refused) = (0, new List<Refusal>());
        foreach (var line in check.Lines.Where(line => line.Action == ImportAction.Add))
        {
            db.ChangeTracker.Clear();
            var outcomeOfRow = await db.PaymentsDueAsync(user, cancel, [line.PlanNumber]) is not [var now] ? new Refusal("已全额拨付。") : (await workflow.PerformAsync(user, now.Key, Act.RecordPayment, now.Input(line.Money), cancel)).Refusal;
            done += outcomeOfRow is null ? 1 : 0;
            if (outcomeOfRow is not null)
            {
                refused.Add(outcomeOfRow with { Message = $"第 {line.Row} 行 {line.PlanNumber}：{outcomeOfRow.Message}" });
            }
        }

        kept.Erase(id);
        return ((int, IReadOnlyList<Refusal>)?)(done, refused);
    }

    private async Task<Outcome<ImportCheck<PaymentLine>>> CheckAsync(CurrentUser user, Guid id, ListContent list, CancellationToken cancel)
    {
        var due = (await db.PaymentsDueAsync(user, cancel, [.. list.Rows.Select(NumberOf).Distinct()])).ToDictionary(one => one.PlanNumber ?? "");
        var running = due.ToDictionary(one => one.Key, one => one.Value.Money);
        var lines = new List<PaymentLine>();
        foreach (var row in list.Rows)
        {
            var line = Line(row, due);
            if (line.Action == ImportAction.Add)
            {
                var money = running[line.PlanNumber];
                var isThere = line.Money.Reference is { } reference && money.Payments.Any(paid => paid.Reference == reference && paid.Fen == line.Money.Fen && paid.Reverses is null);
                var refusal = isThere ? null : MoneyRules.Payment(money, line.Money, BeijingTime.DateOf(received.Value));
                line = isThere ? line with { Action = ImportAction.None, Says = ["这笔已经登记过，不再登记。"] }
                    : refusal is not null ? line with { Action = ImportAction.Refuse, Says = [refusal.Message] }
                    : line with { Says = [$"登记拨付 {Money.Yuan(line.Money.Fen)} 元，还剩 {Money.Yuan(money.ToPayFen - line.Money.Fen)} 元。"] };
                running[line.PlanNumber] = line.Action == ImportAction.Add ? money with { Payments = [.. money.Payments, Would(line, money.Payments.Count + 1)] } : money;
            }

            lines.Add(line);
        }

        return new ImportCheck<PaymentLine>(id, lines, list.Notes);
    }

    /// <summary>The row as it is written; what cannot be understood is said, never guessed.</summary>
    private static PaymentLine Line(ListRow row, Dictionary<string, PaymentDue> due)
    {
        var number = NumberOf(row);
        PaymentLine Wrong(string why) => new() { Row = row.Number, PlanNumber = TextRules.Cut(number.Length == 0 ? "—" : number, 40), Action = ImportAction.Refuse, Says = [why] };
        if (due.GetValueOrDefault(number) is not { } one)
        {
            return Wrong("待拨付的培训班里没有这个计划编号；可能已全额拨付，或还没有核销。");
        }

        if (!DateOnly.TryParseExact(TextRules.HalfWidth(row.Text(Day) ?? ""), Days, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day))
        {
            return Wrong($"“{Day}”看不懂，请写成 2022-12-01。");
        }

        return !Money.TryParseYuan(row.Text(Fen), out var fen) ? Wrong($"“{Fen}”看不懂，请以元为单位写数字，如 242554.50。") : new PaymentLine
        {
            Row = row.Number,
            PlanNumber = number,
            Title = one.Title,
            Action = ImportAction.Add,
            Money = new MoneyInput { Day = day, Fen = fen, Reference = row.Text(Reference) },
        };
    }

    private static string NumberOf(ListRow row) => TextRules.HalfWidth(row.Text(Plan) ?? "").ToUpperInvariant();

    /// <summary>The payment that a row would make, for judging the rows that follow it.</summary>
    private static Payment Would(PaymentLine line, int ordinal) => new()
    {
        DossierId = Guid.Empty,
        Ordinal = ordinal,
        PaidOn = line.Money.Day ?? default,
        Fen = line.Money.Fen ?? 0,
        Payee = "",
        Reference = line.Money.Reference,
        RecordedAt = default,
        RecordedById = Guid.Empty,
        RecordedBy = "",
    };
}
