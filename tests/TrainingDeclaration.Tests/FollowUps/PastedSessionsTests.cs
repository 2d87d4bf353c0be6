using TrainingDeclaration.Core.Schemes.Most;
using TrainingDeclaration.Core.Schemes.Most.FollowUp;

namespace TrainingDeclaration.Tests.FollowUps;

public sealed class PastedSessionsTests
{
    private static readonly Schedule Known = new() { Teachers = [new Teacher { Id = "tttt", Name = "Max Beispiel" }] };

    [Fact]
    public void Read_LinesOfATable_GivesTheirSessions()
    {
        var (sessions, faults) = PastedSessions.Read(
            "日期\t开始\t分钟\t类型\t方式\t主题\t教师\t口译\t组\r\n2022-10-10\t15:00\t120\t授课\t直播\t第一讲\tMax Beispiel\t交替传译\t\r\n2022/10/11\t１５：３０\t60\t自习\t\t复习\t\t\t甲组\r\n", Known);

        faults.ShouldBeEmpty();
        sessions.Count.ShouldBe(2);
        (sessions[0].Date, sessions[0].Start, sessions[0].Minutes, sessions[0].Kind, sessions[0].Medium, sessions[0].TeacherId)
            .ShouldBe((new DateOnly(2022, 10, 10), 900, 120, SessionKind.Lecture, SessionMedium.Live, "tttt"));
        (sessions[1].Start, sessions[1].Group, sessions[1].TeacherId).ShouldBe((930, "甲组", null));
        sessions.Select(session => session.Id).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData("十月十日\t15:00\t120\t授课", "第 1 行：日期“十月十日”看不懂。")]
    [InlineData("2022-10-10\t25:00\t120\t授课", "第 1 行：开始时间“25:00”看不懂。")]
    [InlineData("2022-10-10\t15:00\t两小时\t授课", "第 1 行：分钟“两小时”看不懂。")]
    [InlineData("2022-10-10\t15:00\t120\t讲座", "第 1 行：类型“讲座”看不懂。")]
    [InlineData("2022-10-10\t15:00\t120\t授课\t直播\t第一讲\tErika", "第 1 行：没有名为“Erika”的教师，请先登记。")]
    public void Read_WhatIsNotUnderstood_IsSaid(string line, string fault) => PastedSessions.Read(line, Known).Faults.ShouldBe([fault]);

    [Fact]
    public void Read_Nothing_IsNothing() => PastedSessions.Read(null, Known).Sessions.ShouldBeEmpty();
}
