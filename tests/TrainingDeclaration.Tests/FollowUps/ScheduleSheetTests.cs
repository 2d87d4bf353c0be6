using TrainingDeclaration.Core.Record.FollowUps;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;
using TrainingDeclaration.Printing;
using TrainingDeclaration.Printing.Engines;
using TrainingDeclaration.Printing.Excel;
using TrainingDeclaration.Tests.Printing;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class ScheduleSheetTests
{
    [Fact]
    public void Bilingual_HasBothTimes_TheWeekdayAndNoTrainee()
    {
        var text = PrintedText.Of(Bilingual(WorkedExample.Content()));

        text.ShouldContain(PrintedText.Solid("2022-10-10 周一 Mon 15:00–18:00 09:00–12:00 柏林 Berlin, UTC+2 夏令时 DST 授课 Lecture 直播 Live 智能制造第 1 讲 Max Beispiel 交替传译 Consecutive"));
        text.ShouldContain(PrintedText.Solid("巴黎 Paris, UTC+2"));
        foreach (var kept in new[] { "学员", "118", "0571", "陈示例", "林示例" })
        {
            text.ShouldNotContain(kept, Case.Sensitive, "neither trainees nor telephones leave the country (P-07)");
        }
    }

    [Theory]
    [InlineData("DE", "Europe/Berlin", 10, 28, "09:00–12:00 柏林 Berlin, UTC+2 夏令时 DST")]
    [InlineData("DE", "Europe/Berlin", 10, 31, "08:00–11:00 柏林 Berlin, UTC+1 授课")]
    [InlineData("HK", "Asia/Hong_Kong", 10, 31, "15:00–18:00 香港 Hong Kong, UTC+8 授课")]
    [InlineData("US", "America/Los_Angeles", 10, 31, "00:00–03:00")]
    public void Bilingual_LocalTime_FollowsTheClocksOfThePlace(string country, string zone, int month, int day, string says) =>
        PrintedText.Of(Bilingual(WorkedExample.Content(schedule: schedule =>
        {
            (schedule.Teachers[0].CountryCode, schedule.Teachers[0].ZoneId) = (country, zone);
            schedule.Sessions[0].Date = new DateOnly(2022, month, day);
        }))).ShouldContain(PrintedText.Solid(says));

    [Fact]
    public void Bilingual_OnAnotherDayThere_NamesThatDay() =>
        PrintedText.Of(Bilingual(WorkedExample.Content(schedule: schedule =>
        {
            (schedule.Teachers[0].CountryCode, schedule.Teachers[0].ZoneId) = ("US", "America/New_York");
            (schedule.Sessions[0].Start, schedule.Sessions[0].Minutes) = (8 * 60, 120);
        }))).ShouldContain(PrintedText.Solid("20:00–22:00 2022-10-09 周日 Sun（前一日）"));

    [Fact]
    public void Sheets_OfAnEmptySchedule_AreDrawn()
    {
        foreach (var sheet in new[] { Bilingual(DossierContent.Empty), ScheduleSheet.Describe(DossierContent.Empty, WorkedExample.Context(null)) })
        {
            PdfEngine.Render(sheet, new SheetFooter { Note = "空。", DraftMark = "" }).Length.ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void Table_HasTheColumnsOfTheTemplate()
    {
        XlsxReader.Read(ScheduleTable.Write(WorkedExample.Content(), WorkedExample.Context(null), "按第 1 次报送的内容生成。"), out var sheets).ShouldBeNull();
        XlsxReader.Read(ScheduleImport.Template(), out var template).ShouldBeNull();

        var rows = sheets[0].Rows;
        Texts(rows[2]).ShouldBe(Texts(template[0].Rows[0]));
        Texts(rows[2]).ShouldBe(["日期", "开始", "分钟", "类型", "方式", "主题", "教师", "机构", "国家（地区）", "语言", "口译", "组"]);
        Texts(rows[3]).ShouldBe(["2022-10-10", "15:00", "180", "授课", "直播", "智能制造第 1 讲", "Max Beispiel", "示例工业大学", "德国", "交替传译"]);
    }

    private static IEnumerable<string> Texts(XlsxRow row) => row.Cells.OrderBy(cell => cell.Key).Select(cell => cell.Value.Text);

    private static Sheet Bilingual(DossierContent content) => BilingualScheduleSheet.Describe(content, WorkedExample.Context(null), new DateOnly(2022, 9, 1));
}
