using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class PastedSessionsTests
{
    private static readonly Schedule Known = new() { Teachers = [new Teacher { Id = "tttt", Name = "Max Beispiel" }] };

    private static readonly AgreementList Agreed = new() { Items = [new Agreement { Id = "aaaa", Institution = "示例工业大学", ForeignName = "Beispiel University", CountryCode = "DE" }] };

    [Fact]
    public void Read_LinesOfATable_GivesTheirSessions()
    {
        var (sessions, _, faults) = PastedSessions.Read(
            "日期\t开始\t分钟\t类型\t方式\t主题\t教师\t口译\t组\r\n2022-10-10\t15:00\t120\t授课\t直播\t第一讲\tMax Beispiel\t交替传译\t\r\n2022/10/11\t１５：３０\t60\t自习\t\t复习\t\t\t甲组\r\n", Known, Agreed);

        faults.ShouldBeEmpty();
        sessions.Count.ShouldBe(2);
        (sessions[0].Date, sessions[0].Start, sessions[0].Minutes, sessions[0].Kind, sessions[0].Medium, sessions[0].TeacherId)
            .ShouldBe((new DateOnly(2022, 10, 10), 900, 120, SessionKind.Lecture, SessionMedium.Live, "tttt"));
        (sessions[1].Start, sessions[1].Group, sessions[1].TeacherId).ShouldBe((930, "甲组", null));
        sessions.Select(session => session.Id).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("十月十日\t15:00\t120\t授课", "第 1 行：日期“十月十日”看不懂，请写成 2022-10-10。")]
    [InlineData("2022-10-10\t25:00\t120\t授课", "第 1 行：开始时间“25:00”看不懂，请写成 15:00。")]
    [InlineData("2022-10-10\t15:00\t两小时\t授课", "第 1 行：分钟“两小时”看不懂，请填整数，如 120。")]
    [InlineData("2022-10-10\t15:00\t120\t讲座", "第 1 行：类型“讲座”看不懂，请填授课、研讨、线上参观、开班、结业、测验、自习。")]
    [InlineData("2022-10-10\t15:00\t120\t授课\t直播\t第一讲\tErika", "第 1 行：没有名为“Erika”的教师，请先登记，或填写“机构”和“国家（地区）”一并登记。")]
    public void Read_WhatIsNotUnderstood_IsSaid(string line, string fault) => PastedSessions.Read(line, Known, Agreed).Faults.ShouldBe([fault]);

    [Fact]
    public void Read_Nothing_IsNothing() => PastedSessions.Read(null, Known, Agreed).Sessions.ShouldBeEmpty();

    [Fact]
    public void Read_WithAHead_FindsTheColumnsByName_AndRegistersTheTeacherItPlaces()
    {
        var (sessions, teachers, faults) = PastedSessions.Read(
            "日期\t主题\t开始\t教师\t机构\t国家(地区)\t语言\n2022-10-10\t第一讲\t9:00\tErika Muster\tbeispiel university\t德国\t英语\n2022-10-10\t第二讲\t10:30\tErika Muster\t\t\t", Known, Agreed);

        faults.ShouldBeEmpty();
        var teacher = teachers.ShouldHaveSingleItem("named twice, registered once");
        (teacher.Name, teacher.AgreementId, teacher.CountryCode, teacher.ZoneId).ShouldBe(("Erika Muster", "aaaa", "DE", "Europe/Berlin"));
        sessions.Select(session => (session.Start, session.Title, session.TeacherId, session.Language))
            .ShouldBe([(540, "第一讲", teacher.Id, "英语"), (630, "第二讲", teacher.Id, null)]);
    }

    [Fact]
    public void Read_DomesticTeacher_TeachesInChina()
    {
        var (_, teachers, faults) = PastedSessions.Read("日期\t教师\t机构\t国家（地区）\n2022-10-10\t王样例\t境内教师\t中国", Known, Agreed);

        faults.ShouldBeEmpty();
        (teachers[0].AgreementId, teachers[0].CountryCode, teachers[0].ZoneId).ShouldBe((null, "CN", "Asia/Shanghai"));
    }

    [Theory]
    [InlineData("Max Beispiel\t示例工业大学\t", "第 2 行：教师“Max Beispiel”登记的是境内教师，请改表格，或先改登记的教师。")]
    [InlineData("Erika\t没签的大学\t德国", "第 2 行：没有与“没签的大学”的协议，请先在“培训协议”登记；境内的教师填“境内教师”。")]
    [InlineData("Erika\t示例工业大学\t火星", "第 2 行：国家（地区）“火星”不在名录中，请照页面上的写法，如 德国。")]
    public void Read_TeacherWhoDoesNotFit_IsNeitherChangedNorGuessed(string cells, string fault)
    {
        var (sessions, teachers, faults) = PastedSessions.Read($"日期\t教师\t机构\t国家（地区）\n2022-10-10\t{cells}", Known, Agreed);

        (sessions[0].TeacherId, teachers.Count).ShouldBe((null, 0));
        faults.ShouldBe([fault]);
    }
}
