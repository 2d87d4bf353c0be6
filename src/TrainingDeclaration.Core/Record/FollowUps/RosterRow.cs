using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace TrainingDeclaration.Core.Record.FollowUps;

/// <summary>A trainee as those above the unit read them: no contact, no identity number, no note.</summary>
public sealed record RosterRow(int Number, string Name, string Employer, string Post, Employment Employment, bool IsReleased, Registration Registration)
{
    internal static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The part of a trainee that is filed.</summary>
    public static RosterRow Of(Trainee trainee) =>
        new(trainee.Number, trainee.Name, trainee.Employer, trainee.Post, trainee.Employment, trainee.IsReleased, trainee.Registration);
}
