using TrainingDeclaration.Core.Desks.Archives;
using TrainingDeclaration.Core.Record.Calls;
using TrainingDeclaration.Core.Record.Chain;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Tests.FollowUps;

namespace TrainingDeclaration.Tests.Papers;

/// <summary>The papers of what follows an issued plan.</summary>
internal static class OwnFollowUps
{
    /// <summary>The filing that they are of.</summary>
    public static FilingHead Head { get; } = new("JH2022-017-Z1", 1, new DateTimeOffset(2022, 9, 1, 2, 0, 0, TimeSpan.Zero), "郑样例")
    {
        Mark = ChainMark.Text(128, new string('7', ChainHash.Length)),
    };

    /// <summary>经费通知单.</summary>
    public static Sheet Notice { get; } = Describe(WorkedExample.Costs, null, ChainMark.Text(128, new string('7', ChainHash.Length)));

    /// <summary>The sheets, each under its own name.</summary>
    public static IReadOnlyDictionary<string, Sheet> All { get; } = new Dictionary<string, Sheet>
    {
        ["execution-filing"] = FilingSheet.Describe(WorkedExample.Content(), WorkedExample.Context(WorkedExample.Costs), Head),
        ["enrolment-notice"] = EnrolmentNoticeSheet.Describe(WorkedExample.Content(), WorkedExample.Context(null), new NoticeHead("JH2022-017-T1", 1, new DateOnly(2022, 8, 25))),
        ["handbook"] = Handbook,
        ["sign-in"] = SignIn,
        ["class-summary"] = Summary,
        ["funding-notice"] = Notice,
        ["settlement-claim"] = ClaimSheet.Describe(WorkedClaim.Content(), WorkedClaim.Context(), Head with { Paper = "JH2022-017-H1" }),
        ["settlement-clearing"] = Clearing,
        ["change-request"] = Change((content, context) => ChangeSheet.Describe(content, context, Head with { Paper = "JH2022-017-C1-1" })),
        ["change-reply"] = Change((content, context) => ChangeReplySheet.Describe(content, context, new("JH2022-017-BP1", "JH2022-017-C1-1", true, Head.At, "同意。请及时通知全体学员。"))),
        ["archive-index"] = ArchiveIndexSheet.Describe(WorkedExample.Declaration, new ArchiveManifest(ArchiveManifest.Current, "JH2022-017",
        [
            new ArchivedFile("01 申报/第1次报送.json", 4_210, new string('a', 64)), new ArchivedFile("03 执行材料/第1次/附件/合作协议（双方签署）.pdf", 512_000, new string('b', 64)),
        ]), 1),
        ["schedule"] = ScheduleSheet.Describe(WorkedExample.Content(), WorkedExample.Context(null)),
        ["schedule-bilingual"] = BilingualScheduleSheet.Describe(WorkedExample.Content(), WorkedExample.Context(null), new DateOnly(2022, 9, 1)),
        ["funding-notice-unmeasured"] = Describe(WorkedExample.Costs with { Basis = null }, "按协议价格和参训人数测算。", null),
    };

    /// <summary>培训总结 with its seven parts.</summary>
    private static Sheet Summary
    {
        get
        {
            var context = WorkedExample.Context(null);
            (context.Declaration.HeldFrom, context.Declaration.HeldUntil, context.Declaration.HeldPersons) = (new(2022, 10, 10), new(2022, 10, 14), 118);
            var text = new ClassSummary { Parts = new(Enum.GetValues<SummaryPart>().ToDictionary(part => part, part => $"{SummaryDossier.Label(part)}的第一段，按审核通过的材料和日程办理。\n第二段，各环节有记录。")) };
            FrozenFile[] photos = [.. Enumerable.Range(1, 3).Select(at => new FrozenFile(Guid.Empty, ClassSummary.Photo, $"课堂{at}.jpg", "image/jpeg", 120_000, new string('a', 64)))];
            return SummarySheet.Describe(new DossierContent(new Dictionary<SectionKind, string> { [SectionKind.Summary] = text.ToJson() }, photos), context, Head with { Paper = "JH2022-017-S1" });
        }
    }

    /// <summary>A paper of a change that moves the class by eight days.</summary>
    private static Sheet Change(Func<DossierContent, DossierContext, Sheet> describe)
    {
        var (content, context) = WorkedChange.Of("eight days later");
        return describe(content, context);
    }

    /// <summary>财务核销审核表 of the worked example.</summary>
    private static Sheet Clearing
    {
        get
        {
            var context = WorkedClaim.Context(record => record with
            {
                Vouchers =
                [
                    .. SettlementDossier.Rules.Vouchers!(WorkedClaim.Content())
                        .Select(voucher => new Voucher { DossierId = Guid.Empty, RowId = voucher.RowId, Digest = voucher.Digest, State = VoucherState.Accepted }),
                ],
            });
            var basis = SettlementDossier.Rules.Clearing!(WorkedClaim.Content(), context);
            return ClearingSheet.Describe(WorkedClaim.Content(), context, new Clearing
            {
                DossierId = Guid.Empty,
                Ordinal = 1,
                FilingNumber = 1,
                ClearedFen = basis.ProposedFen,
                BasisJson = basis.ToJson(),
                Reason = "按核可单据核销。",
                ClearedAt = Head.At,
                ClearedById = Guid.Empty,
                ClearedBy = "钱样例",
                PassedBy = "唐样例",
            });
        }
    }

    /// <summary>签到表 of seven trainees.</summary>
    private static Sheet SignIn => SignInSheet.Describe(
        new(new DateOnly(2022, 10, 10), [new(HalfDay.Afternoon, 120, [new("15:00–17:00", "工业软件与数字孪生", "Max Beispiel")])], true), HalfDay.Afternoon,
        [.. Enumerable.Range(1, 7).Select(number => new RosterRow(number, $"示例{"甲乙丙丁戊己庚"[number - 1]}", "示例智能装备研究院", "工程师", Employment.Employed, true, Registration.Admitted))],
        WorkedExample.Context(null));

    private static Sheet Handbook
    {
        get
        {
            var context = WorkedExample.Context(null);
            var terms = new FollowUpTerms { Discipline = "遵守外事纪律和保密规定，不谈论、不传送涉密和内部敏感信息。\n不得邀请无关人员旁听，不得泄露会议号和密码。" };
            return HandbookSheet.Describe(WorkedExample.Content(), context with { Form = context.Form with { Call = WorkedExample.CallWith(terms) } }, Head);
        }
    }

    private static Sheet Describe(CostContext costs, string? reason, string? mark)
    {
        var context = WorkedExample.Context(costs);
        var basis = ExecutionRules.Funding(WorkedExample.Content(), context);
        return FundingNoticeSheet.Describe(WorkedExample.Declaration, context.Form, new FundingNotice
        {
            DeclarationId = Guid.Empty,
            Number = "JF2022-001",
            Version = 1,
            FundedFen = basis.Most(WorkedExample.GrantedFen),
            Persons = basis.Persons,
            Days = basis.Days,
            BasisJson = basis.ToJson(),
            Reason = reason,
            IssuedAt = Head.At,
            IssuedById = Guid.Empty,
            IssuedBy = "钱样例",
        }, new DateOnly(2022, 9, 8), mark);
    }
}
