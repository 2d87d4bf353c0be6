using System.Globalization;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Base.Reference;
using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Record.Schemes;
using TrainingDeclaration.Printing;
using static TrainingDeclaration.Core.Record.Papers.SheetParts;

namespace TrainingDeclaration.Core.Schemes.Most.FollowUp;

/// <summary>执行材料报送单: what a filing contains, with the files and their hashes; the unit seals it (M-36).</summary>
public static class FilingSheet
{
    /// <summary>Name of the document.</summary>
    public const string Title = "培训班执行材料报送单";

    /// <summary>The sheet.</summary>
    public static Sheet Describe(DossierContent content, DossierContext context, FilingHead head)
    {
        var materials = ExecutionMaterials.Of(content);
        var (declaration, plan) = (context.Declaration, materials.Class);
        return new()
        {
            Kind = "execution-filing",
            Edition = 2,
            Title = $"{Title}　{head.Paper}",
            EvenSizes = true,
            DrawsBack = true,
            Rows =
            [
                Free(16, Cell(24, CellRole.Title, Title)),
                Free(10, Small(12, $"报送编号：{head.Paper}（第 {head.Number} 次）"), Small(12, $"计划编号：{declaration.PlanNumber}", Align.Right)),
                Ruled(10, Label(4, "组团单位"), Value(20, "unit", context.Form.Unit.Name)),
                Ruled(10, Label(4, "培训班主题"), Value(20, "theme", declaration.Title)),
                Ruled(10, Label(4, "办班时间"), Value(10, "period", plan.Period), Label(4, "授课形式"), Value(6, "mode", plan.Mode?.Label())),
                Ruled(10, Label(4, "会议平台"), Value(10, "platform", plan.Platform), Label(4, "集中场所"), Value(6, "venue", plan.Venue ?? "—")),
                Ruled(10, Label(4, "项目负责人"), Value(10, "leader", $"{plan.LeaderName}　{plan.LeaderPhone}"), Label(4, "应急联系"), Value(6, "emergency", $"{plan.EmergencyName}　{plan.EmergencyPhone}")),
                Ruled(10, Label(4, "录取学员"), Value(10, "trainees", $"{Text(materials.Roster.Figures.Admitted)} 人"), Label(4, "核定人数"), Value(6, "granted", $"{Text(declaration.GrantedPersons ?? 0)} 人")),
                .. Agreements(materials),
                Heading($"二、培训日程（北京时间，培训 {Text(materials.Schedule.TrainingDays.Count)} 天）"),
                .. ScheduleSheet.Sessions(materials, isFull: false, day => BeijingTime.Day(day, context.Form.Call.Year)),
                .. Money(materials, context),
                .. Files(content),
                Free(10, Small(24, $"报送人：{head.FiledBy}　　服务器收到时间：{BeijingTime.Second(head.At)}（北京时间）　　文件摘要为 SHA-256 前 16 位。")) with { KeepWithNext = true },
                .. Issued(context.Form.Unit.Name, BeijingTime.DateOf(head.At)),
                .. Anchored(head.Mark),
            ],
        };
    }

    /// <summary>When the class is held; null while it is not known.</summary>
    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Row> Agreements(ExecutionMaterials materials)
    {
        yield return Heading("一、培训协议");
        yield return Head((6, "境外培训机构"), (4, "国家（地区）"), (6, "签署日期"), (5, "协议金额"), (3, "四项约定"));
        foreach (var agreement in materials.Agreements.Items)
        {
            yield return Ruled(
                9, Small(6, agreement.Institution), Small(4, Countries.Find(agreement.CountryCode)?.Name, Align.Center),
                Small(6, agreement.SignedOn is { } day ? BeijingTime.LongDay(day) : null, Align.Center),
                Small(5, agreement.AmountCents is { } cents ? FollowUpLabels.Amount(cents, agreement.Currency) : null, Align.Right),
                Small(3, FollowUpLabels.Required.All(clause => agreement.Note(clause).IsThere == true) ? "齐全" : "不齐", Align.Center));
        }
    }

    private static IEnumerable<Row> Money(ExecutionMaterials materials, DossierContext context)
    {
        var budget = materials.Budget;
        yield return Heading($"三、经费预算（元，录取 {Text(materials.Roster.Figures.Admitted)} 人）");
        yield return Head((6, "项目"), (13, "测算"), (5, "金额"));
        if (context.Costs is { } costs)
        {
            var basis = BudgetFigures.Of(materials, costs);
            foreach (var line in basis.Reference?.Lines ?? [])
            {
                yield return Ruled(8, Small(6, $"按标准：{line.Line.PrintedName}"), Small(13, line.Formula), Small(5, Base.Money.Yuan(line.Fen), Align.Right));
            }

            yield return basis.Reference is { } reference
                ? Ruled(8, Small(6, "按标准合计"), Small(13, reference.IsTest ? "测试数据" : reference.TableTitle), Small(5, Base.Money.Yuan(reference.TotalFen), Align.Right))
                : Ruled(8, Small(6, "按标准"), Small(13, costs.Basis is null ? "未载入标准，无法测算" : basis.NoReference), Small(5, "—", Align.Right));
        }

        yield return Ruled(8, Small(6, "申请资助经费"), Small(13, null), Small(5, Base.Money.Yuan(budget.AskedFen), Align.Right));
        foreach (var share in budget.Shares)
        {
            yield return Ruled(8, Small(6, share.IsFromAbroad ? "境外资助" : "单位自筹"), Small(13, share.Item), Small(5, Base.Money.Yuan(share.Fen), Align.Right));
        }
    }

    private static IEnumerable<Row> Files(DossierContent content)
    {
        yield return Heading("四、所附文件");
        yield return Head((2, "序号"), (12, "文件"), (3, "大小"), (7, "摘要"));
        foreach (var (file, number) in content.Files.Select((file, at) => (file, at + 1)))
        {
            yield return Ruled(
                8, Small(2, number.ToString(CultureInfo.InvariantCulture), Align.Center), Small(12, file.Name),
                Small(3, string.Create(CultureInfo.InvariantCulture, $"{file.Bytes / 1024.0:0} KB"), Align.Right), Small(7, file.Sha256[..16], Align.Center));
        }
    }

    /// <summary>The heading of a part.</summary>
    internal static Row Heading(string text) => Free(10, Cell(24, CellRole.Label, text) with { Align = Align.Left }) with { KeepWithNext = true };

    /// <summary>The head of a table.</summary>
    internal static Row Head(params (int Span, string Text)[] cells) =>
        Ruled(8, [.. cells.Select(cell => Small(cell.Span, cell.Text, Align.Center))]) with { KeepWithNext = true };
}
