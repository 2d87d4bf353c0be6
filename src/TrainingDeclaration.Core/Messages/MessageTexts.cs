using TrainingDeclaration.Core.Workflow;

namespace TrainingDeclaration.Core.Messages;

/// <summary>What messages say, in one place.</summary>
public static class MessageTexts
{
    /// <summary>An act on a declaration.</summary>
    public static string Acted(string organization, Act act, string? number, Status to) =>
        $"{organization}已{act.Label()}{(number is null ? "一份申报" : $"申报 {number}")}，现为“{to.Label()}”。";

    /// <summary>Subject of a mail; line ends cannot get into the header.</summary>
    public static string Subject(string text) => "【培训需求申报】" + text.ReplaceLineEndings(" ");

    /// <summary>Body of a mail.</summary>
    public static string Mail(string text, string link) => $"{text}\n\n请登录系统查看：{{site}}{link}\n\n本邮件由系统发出，请勿回复。内容以系统内为准。\n";
}
