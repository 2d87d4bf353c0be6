using System.Text;
using Microsoft.EntityFrameworkCore;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Files;
using TrainingDeclaration.Core.Desks.Costs;
using TrainingDeclaration.Core.People.Access;
using TrainingDeclaration.Core.People.Accounts;
using TrainingDeclaration.Core.Record.Declarations;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Lifecycle;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Core.Workflow;
using TrainingDeclaration.Core.Workflow.Rosters;
using TrainingDeclaration.Printing.Engines;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>One step after the plan.</summary>
/// <param name="At">See <see cref="DemoScript.InstantOf"/>.</param>
internal sealed record DemoFollowUpStep(string At, Func<DemoFollowUpPlayer, DemoStage, CancellationToken, Task> Play);

/// <summary>What follows the issued plan of the demonstration: one class half prepared, one returned and filed again, one funded, one being held, one whose settlement is with Finance, one concluded.</summary>
internal sealed class DemoFollowUpPlayer(
    AppDbContext db, SectionService sections, TraineeService trainees, RemarkService remarks, WorkflowService workflow, LogService log, CostImport costs,
    CostTableService tables, RateService rates, FileStore files, ReceiveInstant received)
{
    /// <summary>The steps in order.</summary>
    public static IEnumerable<DemoFollowUpStep> Steps =>
    [
        new("-58 09:10", (player, stage, cancel) => player.KeepStandardsAsync(stage, cancel)),
        new("-46 09:20", (player, stage, cancel) => player.KeepRatesAsync(stage, cancel)),
        new("-45 14:40", (player, stage, cancel) => player.PrepareAsync(stage, DemoFollowUps.Drive, cancel)),
        new("-44 16:05", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Drive, cancel)),
        new("-42 10:15", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Drive, SeatKind.Clerk, Act.Accept, null, cancel)),
        new("-40 16:20", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Drive, SeatKind.Finance, Act.IssueFunding, DemoFollowUps.Drive.AskedFen, cancel)),
        new("-3 10:20", (player, stage, cancel) => player.ChangeTeacherAsync(stage, DemoFollowUps.Drive, cancel)),
        new("-45 11:10", (player, stage, cancel) => player.PrepareAsync(stage, DemoFollowUps.Sensing, cancel)),
        new("-44 10:35", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Sensing, cancel)),
        new("-42 11:05", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Sensing, SeatKind.Clerk, Act.Accept, null, cancel)),
        new("-40 16:40", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Sensing, SeatKind.Finance, Act.IssueFunding, DemoFollowUps.Sensing.AskedFen, cancel)),
        new("-45 16:10", (player, stage, cancel) => player.PrepareAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-44 15:35", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-42 15:05", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Grinding, SeatKind.Clerk, Act.Accept, null, cancel)),
        new("-40 16:55", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Grinding, SeatKind.Finance, Act.IssueFunding, DemoFollowUps.Grinding.AskedFen, cancel)),
        new("-25 14:20", (player, stage, cancel) => player.HoldAsync(stage, DemoFollowUps.Grinding, cancel)),
        .. Enumerable.Range(0, 5).Select(day => new DemoFollowUpStep($"-{25 - day} 18:30", (player, stage, cancel) => player.LogAsync(stage, DemoFollowUps.Grinding, cancel))),
        new("-21 19:10", (player, stage, cancel) => player.EndAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-10 10:40", (player, stage, cancel) => player.SummarizeAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-9 10:10", (player, stage, cancel) => player.SettleAsync(stage, DemoFollowUps.Grinding, 7_408_000, true, cancel)),
        new("-7 15:20", (player, stage, cancel) => player.PassOnAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-6 10:50", (player, stage, cancel) => player.CheckVouchersAsync(stage, DemoFollowUps.Grinding, cancel)),
        new("-45 17:10", (player, stage, cancel) => player.PrepareAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-44 17:35", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-42 16:05", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Casting, SeatKind.Clerk, Act.Accept, null, cancel)),
        new("-40 17:15", (player, stage, cancel) => player.AuthorityAsync(stage, DemoFollowUps.Casting, SeatKind.Finance, Act.IssueFunding, DemoFollowUps.Casting.AskedFen, cancel)),
        new("-38 14:20", (player, stage, cancel) => player.HoldAsync(stage, DemoFollowUps.Casting, cancel)),
        .. Enumerable.Range(0, 5).Select(day => new DemoFollowUpStep($"-{38 - day} 18:20", (player, stage, cancel) => player.LogAsync(stage, DemoFollowUps.Casting, cancel))),
        new("-34 19:00", (player, stage, cancel) => player.EndAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-30 10:20", (player, stage, cancel) => player.SummarizeAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-29 09:50", (player, stage, cancel) => player.SettleAsync(stage, DemoFollowUps.Casting, 6_489_000, false, cancel)),
        new("-28 15:10", (player, stage, cancel) => player.OnClosingAsync(stage, DemoFollowUps.Casting, DossierKind.Summary, SeatKind.Clerk, Act.Accept, input => input, cancel)),
        new("-27 10:30", (player, stage, cancel) => player.PassOnAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-25 16:10", (player, stage, cancel) => player.CheckVouchersAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-24 09:40", (player, stage, cancel) => player.PayAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-14 14:30", (player, stage, cancel) => player.InvoiceAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-12 11:00", (player, stage, cancel) => player.CloseAsync(stage, DemoFollowUps.Casting, cancel)),
        new("-15 09:20", (player, stage, cancel) => player.KeepRatesAsync(stage, cancel)),
        new("-14 10:20", (player, stage, cancel) => player.PrepareAsync(stage, DemoFollowUps.Coating, cancel)),
        new("-13 16:30", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Coating, cancel)),
        new("-9 09:40", (player, stage, cancel) => player.ReturnAsync(stage, DemoFollowUps.Coating, cancel)),
        new("-5 15:00", (player, stage, cancel) => player.KeepRatesAsync(stage, cancel)),
        new("-5 15:30", (player, stage, cancel) => player.AnswerAsync(stage, DemoFollowUps.Coating, cancel)),
        new("-4 08:50", (player, stage, cancel) => player.FileAsync(stage, DemoFollowUps.Coating, cancel)),
        new("-2 10:30", (player, stage, cancel) => player.BeginAsync(stage, DemoFollowUps.Welding, cancel)),
        new("-1 14:20", (player, stage, cancel) => player.HoldAsync(stage, DemoFollowUps.Sensing, cancel)),
        new("-1 16:25", (player, stage, cancel) => player.ReportIncidentAsync(stage, DemoFollowUps.Sensing, cancel)),
        new("-1 18:10", (player, stage, cancel) => player.LogAsync(stage, DemoFollowUps.Sensing, cancel)),
    ];

    private DateOnly Now => BeijingTime.DateOf(received.Value);

    /// <summary>Test standards, entered by one person and checked by another.</summary>
    private async Task KeepStandardsAsync(DemoStage stage, CancellationToken cancel)
    {
        var (clerk, finance) = (Of(stage, SeatKind.Clerk), Of(stage, SeatKind.Finance));
        var head = new CostHead { Title = "演示标准（测试数据）", DocumentNumber = "测试〔2026〕1号", EffectiveFrom = Now.AddYears(-1), Source = "演示用，不是任何文件的标准", IsTest = true };
        var check = Value(await costs.CheckAsync(clerk, head, Encoding.UTF8.GetBytes(DemoFollowUps.Standards), cancel));
        var table = Value(await costs.ApplyAsync(clerk, head, check.Hash, null, cancel));
        Must(await tables.VerifyLinesAsync(finance, table.Id, table.Stamp, [.. table.Lines.Select(line => line.Id)], cancel));
        Must(await tables.VerifyAsync(finance, table.Id, await db.CostTables.AsNoTracking().Where(t => t.Id == table.Id).Select(t => t.Stamp).SingleAsync(cancel), cancel));
    }

    /// <summary>Test rates of the day before, entered by one person and checked by another.</summary>
    private async Task KeepRatesAsync(DemoStage stage, CancellationToken cancel)
    {
        foreach (var (currency, value) in DemoFollowUps.Rates)
        {
            var entry = new RateEntry { Currency = currency, RateDate = Now.AddDays(-1), Value = value, Source = "演示用，测试数据", IsTest = true };
            var rate = Value(await rates.RecordAsync(Of(stage, SeatKind.Clerk), entry, cancel));
            Must(await rates.VerifyAsync(Of(stage, SeatKind.Finance), rate.Id, rate.Stamp, cancel));
        }
    }

    /// <summary>Fills in everything that is asked, so that it can be filed.</summary>
    private async Task PrepareAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, form) = await OpenAsync(stage, known, cancel);
        await TypeAsync(clerk, declaration, SectionKind.Class, DemoFollowUps.Class(declaration), cancel);
        await TypeAsync(clerk, declaration, SectionKind.Notice, DemoFollowUps.Notice(declaration), cancel);
        await ActAsync(stage, known, clerk, Act.PublishNotice, input => input, cancel);
        await TypeAsync(clerk, declaration, SectionKind.Agreements, DemoFollowUps.Agreements(known, form, Now.AddDays(-1)), cancel);
        await TypeAsync(clerk, declaration, SectionKind.Schedule, DemoFollowUps.Schedule(known, declaration, form), cancel);
        await RegisterAsync(clerk, declaration, known, cancel);
        await TypeAsync(clerk, declaration, SectionKind.Budget, new Budget { AskedFen = known.AskedFen }, cancel);
        await UploadAsync(clerk, declaration, cancel);
        await ExplainAsync(clerk, declaration, cancel);
    }

    /// <summary>A class that is only half prepared: a clause is missing, two trainees look like one, nothing else is typed.</summary>
    private async Task BeginAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, form) = await OpenAsync(stage, known, cancel);
        await TypeAsync(clerk, declaration, SectionKind.Class, DemoFollowUps.Class(declaration), cancel);
        await TypeAsync(clerk, declaration, SectionKind.Agreements, DemoFollowUps.Agreements(known, form, Now.AddDays(-1), AgreementClause.ForceMajeure), cancel);
        await RegisterAsync(clerk, declaration, known, cancel);
        Value(await trainees.SaveAsync(clerk, declaration, null, 0, DemoFollowUps.Trainee(known.FirstTrainee) with { Mobile = "13900000008" }, cancel));
    }

    private async Task RegisterAsync(CurrentUser clerk, Declaration declaration, DemoClass known, CancellationToken cancel)
    {
        Must(await trainees.ConsentAsync(clerk, declaration, PurposeNotice.Version, true, cancel));
        for (var number = known.FirstTrainee; number < known.FirstTrainee + known.Trainees; number++)
        {
            Value(await trainees.SaveAsync(clerk, declaration, null, 0, DemoFollowUps.Trainee(number), cancel));
        }
    }

    /// <summary>The scan of the agreement: a page that stands in for it.</summary>
    private async Task UploadAsync(CurrentUser clerk, Declaration declaration, CancellationToken cancel)
    {
        var scan = PdfEngine.Render(DemoMaterialSheet.Describe("合作协议（扫描件）", declaration.Title), PaperService.DraftFooter, out _);
        using var content = new MemoryStream(scan);
        Must(await sections.AddFileAsync(clerk, await DossierAsync(declaration, cancel), $"agreement.{DemoFollowUps.AgreementId}.scan", "合作协议.pdf", content, content.Length, cancel));
    }

    /// <summary>Gives a reason wherever a rule asks for one.</summary>
    private async Task ExplainAsync(CurrentUser clerk, Declaration declaration, CancellationToken cancel)
    {
        var (facts, _) = await workflow.AvailableAsync(clerk, await FindAsync(clerk, declaration.Key, cancel), cancel, DossierKind.Execution);
        var asked = facts.Findings.Where(finding => finding.Grade == Grade.NeedsReason).DistinctBy(finding => finding.ReasonKey);
        await TypeAsync(clerk, declaration, SectionKind.Reasons, new RuleReasons { ByRule = new(asked.ToDictionary(finding => finding.ReasonKey, _ => "演示：按实际安排，已与主管处室沟通。")) }, cancel);
    }

    private async Task ReturnAsync(DemoStage stage, DemoClass known, CancellationToken cancel) => await ActAsync(stage, known, Of(stage, SeatKind.Clerk), Act.Return, input => input with
    {
        Return = new()
        {
            Remarks = [new RemarkInput("class.platform", "请写明会议平台是否在本单位网信部门备案。"), new RemarkInput("session.q001", "答疑时间太短，请适当延长。")],
            Date = stage.Today.AddDays(3),
        },
    }, cancel);

    /// <summary>The unit changes what was asked, and answers.</summary>
    private async Task AnswerAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, form) = await OpenAsync(stage, known, cancel);
        await TypeAsync(clerk, declaration, SectionKind.Class, DemoFollowUps.Class(declaration, "示例会议平台（已在本单位备案）"), cancel);
        await TypeAsync(clerk, declaration, SectionKind.Schedule, DemoFollowUps.Schedule(known, declaration, form, discussed: 90), cancel);
        await ExplainAsync(clerk, declaration, cancel);
        var (facts, _) = await workflow.AvailableAsync(clerk, await FindAsync(clerk, declaration.Key, cancel), cancel, DossierKind.Execution);
        await remarks.AnswerAsync(clerk, declaration.Id, facts.Dossier?.Id, facts.Remarks.ToDictionary(remark => remark.Id, _ => new AnswerInput(AnswerKind.Changed, "已按意见修改。")), cancel);
    }

    private Task FileAsync(DemoStage stage, DemoClass known, CancellationToken cancel) =>
        ActAsync(stage, known, stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Approver), Act.File, input => input with { Declared = true }, cancel);

    private Task AuthorityAsync(DemoStage stage, DemoClass known, SeatKind seat, Act act, long? fen, CancellationToken cancel) =>
        ActAsync(stage, known, Of(stage, seat), act, input => input with
        {
            FundedFen = fen,
            Opinion = new() { Ticks = [.. DemoCalls.Terms.Points.Select(point => point.Text)] },
        }, cancel);

    /// <summary>The class begins, unless its year has not come yet.</summary>
    private Task HoldAsync(DemoStage stage, DemoClass known, CancellationToken cancel) =>
        OnClassAsync(stage, known, SeatKind.Approver, Act.BeginClass, input => input with { Held = new() { From = Now }, Run = new() { BriefedOn = Now.AddDays(-1), PlatformTested = true } }, cancel);

    private Task ReportIncidentAsync(DemoStage stage, DemoClass known, CancellationToken cancel) => OnClassAsync(stage, known, SeatKind.Clerk, Act.ReportIncident, input => input with
    {
        Incident = new()
        {
            Kind = IncidentKind.Network,
            Severity = IncidentSeverity.Minor,
            OccurredAt = received.Value.AddMinutes(-15),
            Text = "境外教师一侧网络中断约十分钟，课程暂停。",
            ActionTaken = "改用备用线路后恢复，答疑顺延十分钟。",
        },
    }, cancel);

    /// <summary>The log of the day: one trainee came late, one was away.</summary>
    private async Task LogAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, _) = await OpenAsync(stage, known, cancel);
        if (SchemeCatalog.Of(declaration.Scheme).Run is not { } rules || await db.RunRecordAsync(declaration, rules, cancel) is not { Run: not null } record
            || record.Planned.FirstOrDefault(day => day.Date == Now) is not { } today)
        {
            return;
        }

        var marks = new DayMarks();
        foreach (var (number, half) in record.Numbers.SelectMany(number => today.Halves.Select(half => (number, half.Half))))
        {
            marks.Set(number, half, number == 3 ? Attendance.Late : number == 8 ? Attendance.Excused : Attendance.Present);
        }

        marks.Explain(8, "单位临时会议");
        Must((await log.SaveAsync(clerk, declaration, today, record.Numbers, LogEntry.Of(null), new LogEntry(true, "按日程授课，互动较多。", marks), close: true, cancel)).Refusal);
    }

    /// <summary>Another teacher of the same institution takes over the first lecture: it need only be reported.</summary>
    private async Task ChangeTeacherAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, form) = await OpenAsync(stage, known, cancel);
        Must((await workflow.PerformAsync(
            clerk, declaration.Key, Act.OpenChange, new ActInput { StatusStamp = declaration.StatusStamp, SubmissionNumber = declaration.SubmissionNumber }, cancel)).Refusal);
        await TypeAsync(clerk, declaration, SectionKind.Change, new ChangeRequest { Reason = "主讲教师临时另有安排，第一讲改由同一机构的另一位教师讲授，内容和时间不变。" }, cancel, DossierKind.Change);
        await TypeAsync(clerk, declaration, SectionKind.Schedule, DemoFollowUps.WithSubstitute(DemoFollowUps.Schedule(known, declaration, form)), cancel, DossierKind.Change);
        await ActAsync(stage, known, stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Approver), Act.File, input => input with { Declared = true }, cancel, DossierKind.Change);
    }

    /// <summary>The class ends; whoever was away too often has their reason.</summary>
    private async Task EndAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, _) = await OpenAsync(stage, known, cancel);
        if (SchemeCatalog.Of(declaration.Scheme).Run is { } rules && await db.RunRecordAsync(declaration, rules, cancel) is { Run: not null } record)
        {
            var (facts, _) = await workflow.AvailableAsync(clerk, declaration, cancel);
            var reasons = rules.End(record, facts.Around(received.Value), Now, new Dictionary<string, string>()).Where(finding => finding.Grade == Grade.NeedsReason)
                .ToDictionary(finding => finding.ReasonKey, _ => "单位临时会议，课后看回放补学。");
            await OnClassAsync(stage, known, SeatKind.Approver, Act.EndClass, input => input with { Held = new() { Until = Now }, Run = new() { Reasons = reasons } }, cancel);
        }
    }

    /// <summary>The summary with its pictures, filed.</summary>
    private async Task SummarizeAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var (clerk, declaration, _) = await OpenAsync(stage, known, cancel);
        if (await db.DossierAsync(declaration.Id, DossierKind.Summary, cancel) is null)
        {
            return; // its year had not come yet
        }

        await TypeAsync(clerk, declaration, SectionKind.Summary, DemoFollowUps.Summary, cancel, DossierKind.Summary);
        for (var picture = 1; picture <= SummaryDossier.LeastPhotos; picture++)
        {
            var page = PdfEngine.Render(DemoMaterialSheet.Describe($"线上课堂截图 {picture}", declaration.Title), PaperService.DraftFooter, out _);
            using var content = new MemoryStream(page);
            Must(await sections.AddFileAsync(clerk, await DossierAsync(declaration, cancel, DossierKind.Summary), ClassSummary.Photo, $"课堂截图{picture}.pdf", content, content.Length, cancel));
        }

        await ActAsync(stage, known, stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Approver), Act.File, input => input with { Declared = true }, cancel, DossierKind.Summary);
    }

    /// <summary>The settlement with its vouchers, filed.</summary>
    private async Task SettleAsync(DemoStage stage, DemoClass known, long cnyFen, bool withRefused, CancellationToken cancel)
    {
        var (clerk, declaration, form) = await OpenAsync(stage, known, cancel);
        if (await db.DossierAsync(declaration.Id, DossierKind.Settlement, cancel) is null)
        {
            return; // its year had not come yet
        }

        var claim = DemoFollowUps.Claim(known, declaration, form.Institutions[0].Name ?? "", declaration.HeldUntil!.Value.AddDays(3), cnyFen, withRefused);
        await TypeAsync(clerk, declaration, SectionKind.Claim, claim, cancel, DossierKind.Settlement);
        foreach (var voucher in claim.Vouchers)
        {
            var page = PdfEngine.Render(DemoMaterialSheet.Describe(voucher.Kind!.Value.Label(), declaration.Title), PaperService.DraftFooter, out _);
            using var content = new MemoryStream(page);
            Must(await sections.AddFileAsync(clerk, await DossierAsync(declaration, cancel, DossierKind.Settlement), voucher.FileKind, $"{voucher.Kind.Value.Label()}.pdf", content, content.Length, cancel));
        }

        await ActAsync(stage, known, stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Approver), Act.File, input => input with { Declared = true }, cancel, DossierKind.Settlement);
    }

    private Task PassOnAsync(DemoStage stage, DemoClass known, CancellationToken cancel) =>
        OnClosingAsync(stage, known, DossierKind.Settlement, SeatKind.Clerk, Act.PassOn, input => input with { Opinion = new() { Ticks = [.. DemoCalls.Terms.SettlementPoints.Select(point => point.Text)] } }, cancel);

    /// <summary>Finance looks at each voucher; what a second bill says is no part of the agreement.</summary>
    private Task CheckVouchersAsync(DemoStage stage, DemoClass known, CancellationToken cancel) =>
        OnClosingAsync(stage, known, DossierKind.Settlement, SeatKind.Finance, Act.CheckVouchers, input => input with
        {
            Money = new()
            {
                Verdicts = db.Vouchers.Where(v => db.Dossiers.Any(d => d.Id == v.DossierId && d.Declaration.Key == stage.Made[known.Name].Key)).Select(v => v.RowId).ToList()
                    .ToDictionary(row => row, row => row == "book" ? new VoucherVerdict(VoucherState.Refused, "资料费不在协议范围内。") : new VoucherVerdict(VoucherState.Accepted, null)),
            },
        }, cancel);

    /// <summary>Finance decides, and pays in one sum.</summary>
    private async Task PayAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        await OnClosingAsync(stage, known, DossierKind.Settlement, SeatKind.Finance, Act.ClearSettlement, input => input with { Money = new() { Fen = known.AskedFen } }, cancel);
        await OnClosingAsync(stage, known, DossierKind.Settlement, SeatKind.Finance, Act.RecordPayment, input => input with
        {
            Money = new() { Fen = known.AskedFen, Day = Now, Reference = $"ZF{Now:yyyyMMdd}01" },
        }, cancel);
    }

    /// <summary>The unit sends the invoice, and Finance confirms it.</summary>
    private async Task InvoiceAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var page = PdfEngine.Render(DemoMaterialSheet.Describe("收款票据（扫描件）", null), PaperService.DraftFooter, out _);
        var file = new InvoiceFile("收款票据.pdf", await files.PutAsync(page, cancel), "application/pdf");
        await OnClosingAsync(stage, known, DossierKind.Settlement, null, Act.FileInvoice, input => input with
        {
            Money = new() { Fen = known.AskedFen, Day = Now.AddDays(-1), Number = "PJ-0001", File = file },
        }, cancel);
        await OnClosingAsync(stage, known, DossierKind.Settlement, SeatKind.Finance, Act.ConfirmInvoice, input => input with { Money = new() { Ordinal = 1 } }, cancel);
    }

    private async Task CloseAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var officer = Of(stage, SeatKind.Clerk);
        var declaration = await FindAsync(officer, stage.Made[known.Name].Key, cancel);
        if (declaration.Status == Status.Implemented)
        {
            Must((await workflow.PerformAsync(officer, declaration.Key, Act.CloseClass, new ActInput { StatusStamp = declaration.StatusStamp, SubmissionNumber = declaration.SubmissionNumber }, cancel)).Refusal);
        }
    }

    /// <summary>An act on a dossier that follows the class, unless its year had not come yet.</summary>
    /// <param name="seat">Of the authority; null = the unit's approver.</param>
    private async Task OnClosingAsync(
        DemoStage stage, DemoClass known, DossierKind part, SeatKind? seat, Act act, Func<ActInput, ActInput> with, CancellationToken cancel)
    {
        var user = seat is { } one ? Of(stage, one) : stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Approver);
        var declaration = await FindAsync(user, stage.Made[known.Name].Key, cancel);
        if (await db.DossierAsync(declaration.Id, part, cancel) is not null)
        {
            await ActAsync(stage, known, user, act, with, cancel, part);
        }
    }

    private async Task OnClassAsync(DemoStage stage, DemoClass known, SeatKind seat, Act act, Func<ActInput, ActInput> with, CancellationToken cancel)
    {
        var user = stage.Cast.Of(stage.Cast[known.Unit], seat);
        var declaration = await FindAsync(user, stage.Made[known.Name].Key, cancel);
        if (declaration.StartsOn <= Now)
        {
            Must((await workflow.PerformAsync(user, declaration.Key, act, with(new ActInput { StatusStamp = declaration.StatusStamp, SubmissionNumber = declaration.SubmissionNumber }), cancel)).Refusal);
        }
    }

    private async Task ActAsync(
        DemoStage stage, DemoClass known, CurrentUser user, Act act, Func<ActInput, ActInput> with, CancellationToken cancel, DossierKind part = DossierKind.Execution)
    {
        var declaration = await FindAsync(user, stage.Made[known.Name].Key, cancel);
        var dossier = await DossierAsync(declaration, cancel, part);
        var input = with(new ActInput
        {
            StatusStamp = declaration.StatusStamp,
            SubmissionNumber = declaration.SubmissionNumber,
            Dossier = new DossierSeen(part, dossier.Stamp, dossier.FilingNumber, dossier.Ordinal),
        });
        Must((await workflow.PerformAsync(user, declaration.Key, act, input, cancel)).Refusal);
    }

    private async Task TypeAsync(
        CurrentUser clerk, Declaration declaration, SectionKind kind, SectionContent content, CancellationToken cancel, DossierKind part = DossierKind.Execution)
    {
        var dossier = await DossierAsync(declaration, cancel, part);
        var saved = await sections.SaveAsync(clerk, declaration, part, kind, await sections.RevisionAsync(dossier, kind, cancel), content, cancel);
        Must(saved.Refusal ?? (saved.Value is null ? new Refusal("somebody else saved it") : null));
    }

    private async Task<(CurrentUser Clerk, Declaration Declaration, DemandForm Form)> OpenAsync(DemoStage stage, DemoClass known, CancellationToken cancel)
    {
        var clerk = stage.Cast.Of(stage.Cast[known.Unit], SeatKind.Clerk);
        var declaration = await FindAsync(clerk, stage.Made[known.Name].Key, cancel);
        return (clerk, declaration, await db.Set<DemandForm>().AsNoTracking().SingleAsync(form => form.DeclarationId == declaration.Id, cancel));
    }

    private async Task<Declaration> FindAsync(CurrentUser user, string key, CancellationToken cancel) =>
        await db.FindAsync(user, key, cancel) ?? throw new InvalidOperationException($"{key} is gone.");

    private async Task<Dossier> DossierAsync(Declaration declaration, CancellationToken cancel, DossierKind part = DossierKind.Execution) =>
        await db.DossierAsync(declaration.Id, part, cancel) ?? throw new InvalidOperationException($"{declaration.Key} has no dossier.");

    private static CurrentUser Of(DemoStage stage, SeatKind seat) => stage.Cast.Of(stage.Cast["most"], seat);

    private static T Value<T>(Outcome<T> outcome)
    {
        Must(outcome.Refusal);
        return outcome.Value!; // an outcome without refusal has a value
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"{refusal.Message} {string.Join(' ', refusal.Details.Select(detail => detail.Message))}");
        }
    }
}
