using Microsoft.Extensions.DependencyInjection;
using TrainingDeclaration.Core.Base;
using TrainingDeclaration.Core.Record.Calls;

namespace TrainingDeclaration.Core.Data.Seed;

/// <summary>
/// Plays the scripts of the calls: each step in its own scope, whose clock stands still at the step's instant,
/// in chronological order, through the services that people use.
/// </summary>
public sealed class DemoPlayer(IServiceScopeFactory scopes, AppDbContext db, ReceiveInstant received)
{
    /// <summary>Plays all. Organizations, people and calls must have been saved.</summary>
    /// <param name="issued">The call whose plan has been issued.</param>
    /// <param name="open">The open call of the ministry.</param>
    /// <param name="academy">The open call of the academy.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <exception cref="InvalidOperationException">A step is refused: the script and the rules disagree.</exception>
    public async Task PlayAsync(Call issued, Call open, Call academy, CancellationToken cancel)
    {
        var cast = await DemoCast.ReadAsync(db, cancel);
        var today = BeijingTime.DateOf(received.Value);
        await PlayAsync("issued-call.json", new DemoStage(issued, cast, today) { FirstMonday = DemoDates.IssuedMonday(today) }, DemoFollowUpPlayer.Steps, cancel);
        await PlayAsync("open-call.json", new DemoStage(open, cast, today), [], cancel);
        await PlayAsync("open-academy-call.json", new DemoStage(academy, cast, today), [], cancel);
    }

    private async Task PlayAsync(string name, DemoStage stage, IEnumerable<DemoFollowUpStep> followUps, CancellationToken cancel)
    {
        var script = await DemoScript.ReadAsync(name, cancel);
        var steps = script.Stories
            .SelectMany(story => story.Steps.Select(step => (step.At, Play: (Func<IServiceProvider, Task>)(services =>
                services.GetRequiredService<DemoStoryPlayer>().PlayAsync(stage, story, step, cancel)))))
            .Concat(script.Offices.Select(step => (step.At, Play: (Func<IServiceProvider, Task>)(services =>
                services.GetRequiredService<DemoDeskPlayer>().PlayAsync(stage, step, cancel)))))
            .Concat(followUps.Select(step => (step.At, Play: (Func<IServiceProvider, Task>)(services =>
                step.Play(services.GetRequiredService<DemoFollowUpPlayer>(), stage, cancel)))));
        foreach (var (at, play) in steps.Select(step => (At: DemoScript.InstantOf(step.At, stage.Today), step.Play)).OrderBy(step => step.At))
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ReceiveInstant>().Continue(ReceiveInstant.At(at));
            await play(scope.ServiceProvider);
        }
    }
}
